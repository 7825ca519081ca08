import type { Schemas } from '../../api/client'
import type { Offering, Slot } from '../timetable'

export type Consequences = Schemas['Consequences']
export type Affected = Consequences['people'][number]

/**
 * What a change means, by what becomes of people.
 *
 * come       expected at new times, all of which they have room for
 * cannot     some new times they have no room for
 * off        sessions of theirs do not take place
 * deciding   how many of all these are still deciding
 * times      the new times, each once
 */
export type Meaning = { come: Affected[]; cannot: Affected[]; off: Affected[]; visits: Affected[]; short: Affected[]; deciding: number; times: string[] }

export function meaningOf({ people }: Consequences): Meaning {
  return {
    come: people.filter((one) => one.moved.length > 0 && one.cannotCome.length === 0),
    cannot: people.filter((one) => one.cannotCome.length > 0),
    off: people.filter((one) => one.cancelled.length > 0),
    visits: people.filter((one) => one.visitsLost.length > 0),
    short: people.filter((one) => one.shortWeeks.length > 0),
    deciding: people.filter((one) => one.state === 'held').length,
    times: [...new Set(people.flatMap((one) => one.moved))].sort(),
  }
}

/** Who sits there: known by code name, and others of whom only the number is known. slot: null is the whole offering. */
export function sittersOf(offering: Offering, slot: Slot | null): { known: number; others: number } {
  const slots = slot ? [slot] : offering.slots
  const known = new Set(slots.flatMap((one) => one.people.filter((claim) => claim.state !== 'visit').map((claim) => claim.client)))
  return { known: known.size, others: Math.max(0, ...slots.map((one) => one.others)) }
}
