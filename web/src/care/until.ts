import { daysBetween, type Wall } from '../words/wall'

/** How far off a stretch is, in the unit in which one would say it. */
export type Until =
  | { kind: 'over' }
  | { kind: 'now' }
  | { kind: 'minutes'; minutes: number }
  | { kind: 'tomorrow' }
  | { kind: 'days'; days: number }
  | { kind: 'weeks'; weeks: number }

const SOON = 12 * 60 // minutes: what is nearer is counted in hours, though it may be tomorrow
const FAR = 14 // days: what is further is counted in weeks

/** start, end are instants; wall reads them on the person's clock, as days end at her midnight. */
export function untilThen(now: Date, start: Date, end: Date, wall: (instant: Date) => Wall): Until {
  if (now >= end) return { kind: 'over' }
  if (now >= start) return { kind: 'now' }
  const minutes = Math.ceil((start.getTime() - now.getTime()) / 60_000)
  const days = daysBetween(wall(now).date, wall(start).date)
  if (days === 0 || minutes <= SOON) return { kind: 'minutes', minutes }
  if (days === 1) return { kind: 'tomorrow' }
  return days < FAR ? { kind: 'days', days } : { kind: 'weeks', weeks: Math.floor(days / 7) }
}
