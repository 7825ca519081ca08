import type { Schemas } from '../../api/client'

export type DesignRun = Schemas['DesignRun']
export type Designed = Schemas['TimetableDesigned']
export type Group = Schemas['DesignedGroup']

/** What it comes to in one sentence: nobody looks for a plan, nothing better, everyone placed, some more placed, or as many and better. */
export type Outcome = 'nobody' | 'same' | 'clears' | 'brings' | 'better'

export function outcomeOf({ looking, better, before, after }: Designed): Outcome {
  if (looking === 0) return 'nobody'
  if (!better) return 'same'
  if (after.waiting === 0 && before.waiting > 0) return 'clears'
  return after.placed > before.placed ? 'brings' : 'better'
}

/** Weekdays, 0 being Monday, on which hours are missing in either timetable. */
export const daysMissing = ({ before, after }: Designed): number[] => before.unmetMinutes.flatMap((minutes, day) => (minutes > 0 || (after.unmetMinutes[day] ?? 0) > 0 ? [day] : []))
