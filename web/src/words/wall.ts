/** A date and a time of day as they stand on the wall: `2026-11-30`, minutes after midnight. */
export type Wall = { date: string; minutes: number }

const DAY = 86_400_000

/** Reads instants on the clocks of one zone (an IANA name). */
export function wallIn(zone: string): (instant: Date) => Wall {
  const reader = new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' })
  return (instant) => {
    const parts = Object.fromEntries(reader.formatToParts(instant).map((part) => [part.type, part.value]))
    return { date: `${parts['year']}-${parts['month']}-${parts['day']}`, minutes: Number(parts['hour']) * 60 + Number(parts['minute']) }
  }
}

/** Midnight of a date in UTC: for counting days and for writing dates, never for the time of something. */
export const midnight = (date: string) => new Date(`${date}T00:00:00Z`)

export const daysLater = (date: string, days: number) => new Date(midnight(date).getTime() + days * DAY).toISOString().slice(0, 10)

export const daysBetween = (from: string, to: string) => Math.round((midnight(to).getTime() - midnight(from).getTime()) / DAY)

/** 0 is Monday. */
export const weekdayOf = (date: string) => (midnight(date).getUTCDay() + 6) % 7

export const mondayOf = (date: string) => daysLater(date, -weekdayOf(date))
