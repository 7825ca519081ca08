import type { Schemas } from '../../api/client'

export type DesignRun = Schemas['DesignRun']
export type Designed = Schemas['TimetableDesigned']
export type Side = Schemas['DesignedSide']
export type Tried = Schemas['TriedProposal']
export type Group = Schemas['DesignedGroup']

/** What it comes to in one sentence: nobody looks for a plan, nothing better, everyone placed, some more placed, or as many and better. */
export type Outcome = 'nobody' | 'same' | 'clears' | 'brings' | 'better'

export function outcomeOf({ looking, better, before, after }: Designed): Outcome {
  if (looking === 0) return 'nobody'
  if (!better) return 'same'
  if (after.waiting === 0 && before.waiting > 0) return 'clears'
  return after.placed > before.placed ? 'brings' : 'better'
}

/** What is proven of how many get a plan: the first of the levels. */
export const placedOf = ({ levels }: Side) => levels.find(({ level }) => level === 'priority')

/** Whether it is proven that the timetable as it is could not do as much. */
export function isProvenBetter({ before, after }: Designed): boolean {
  const [most, reached] = [placedOf(before)?.bound, placedOf(after)?.value]
  return most !== undefined && reached !== undefined && reached > most
}

/** Weekdays, 0 being Monday, on which hours are missing in either timetable; null: that is not known of both. */
export function daysMissing({ before, after }: Designed): number[] | null {
  const [one, other] = [before.unmetMinutes, after.unmetMinutes]
  if (!one || !other) return null
  return one.flatMap((minutes, day) => (minutes > 0 || (other[day] ?? 0) > 0 ? [day] : []))
}
