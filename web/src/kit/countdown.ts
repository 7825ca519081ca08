/** The seconds left at which it is said aloud how much is left. */
export const MILESTONES = [300, 60, 0] as const

/** Whole seconds until an instant, never below nought; both in ms. */
export const secondsUntil = (until: number, now: number) => Math.max(0, Math.ceil((until - now) / 1000))

export const split = (seconds: number) => ({ minutes: Math.floor(seconds / 60), seconds: seconds % 60 })

/** The last milestone between two readings, the later of which is `now`; null when there is none. A phone that slept says only the newest. */
export function milestonePassed(before: number, now: number): number | null {
  return MILESTONES.findLast((at) => now <= at && at < before) ?? null
}
