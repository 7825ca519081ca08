import type { Schemas } from '../../api/client'
import { slotNamed, type Timetable } from '../timetable'

export type Run = Schemas['Run']
export type Planned = Schemas['EveryonePlanned']
export type Change = Schemas['ProposedChange']
export type SeatOfPlan = Schemas['SeatOfPlan']

/** What is other for one person: seats by group, and how many single sessions. */
export type Difference = { leaves: SeatOfPlan[]; comes: SeatOfPlan[]; keeps: SeatOfPlan[]; visitsLess: number; visitsMore: number }

const nameOf = (seat: SeatOfPlan) => `${seat.slot} ${seat.modality} ${seat.visit ?? ''}`

export function differenceOf({ before, after }: Change): Difference {
  const [was, will] = [new Set(before.map(nameOf)), new Set(after.map(nameOf))]
  const gone = before.filter((seat) => !will.has(nameOf(seat)))
  const come = after.filter((seat) => !was.has(nameOf(seat)))
  const joined = (seats: SeatOfPlan[]) => seats.filter((seat) => seat.visit === undefined)
  return {
    leaves: joined(gone),
    comes: joined(come),
    keeps: joined(after.filter((seat) => was.has(nameOf(seat)))),
    visitsLess: gone.length - joined(gone).length,
    visitsMore: come.length - joined(come).length,
  }
}

export type Kind = 'placed' | 'moved' | 'accepted'
export const kindOf = (change: Change): Kind => (change.accepted ? 'accepted' : change.before.length === 0 ? 'placed' : 'moved')

/** These people, and all whose changes go along with theirs. */
export function withAllAlong(chosen: Iterable<string>, changes: readonly Change[]): Set<string> {
  const along = new Map(changes.map((one) => [one.client, one.along]))
  const all = new Set(chosen)
  for (const one of all) for (const other of along.get(one) ?? []) all.add(other) // a set goes on over what is added
  return all
}

/** Without this one, and without all that would not hold without this one. */
export function without(client: string, chosen: ReadonlySet<string>, changes: readonly Change[]): Set<string> {
  return new Set([...chosen].filter((one) => !withAllAlong([one], changes).has(client)))
}

/** Groups in which nobody sits today, in which nobody would then, and all others with another number. What is for one person alone is none. */
export function groupsOf({ groups }: Planned, timetable: Timetable) {
  const shared = groups.filter((one) => !['individual', 'medical'].includes(slotNamed(timetable, one.slot)?.offering.kind ?? ''))
  return {
    open: shared.filter((one) => one.today === 0),
    close: shared.filter((one) => one.then === 0),
    other: shared.filter((one) => one.today > 0 && one.then > 0),
  }
}

/** How sure it is that nothing better is there: proven, so many percent at most, or not known. */
export const sureness = (gap: number): 'proven' | 'unknown' | number => (gap === 0 ? 'proven' : gap >= 1 ? 'unknown' : gap * 100)
