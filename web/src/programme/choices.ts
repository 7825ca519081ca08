import { plain, type Claim, type Offering, type Slot, type Timetable } from './timetable'

export type Choice = { offering: Offering; slot: Slot; claim: Claim }

/** What one person chose. visits are single sessions that are attended without joining. */
export type Person = { client: string; choices: Choice[]; visits: Choice[]; state: 'held' | 'agreed' }

/** Who chose what, by code name. Someone who holds anything is still deciding. */
export function peopleOf(timetable: Timetable): Person[] {
  const people = new Map<string, Person>()
  for (const offering of timetable.offerings)
    for (const slot of offering.slots)
      for (const claim of slot.people) {
        const person = people.get(claim.client) ?? { client: claim.client, choices: [], visits: [], state: 'agreed' }
        people.set(claim.client, person)
        const list = claim.visit === undefined ? person.choices : person.visits
        list.push({ offering, slot, claim })
        if (claim.state === 'held') person.state = 'held'
      }
  for (const person of people.values()) person.visits.sort((one, other) => (one.claim.visit ?? '').localeCompare(other.claim.visit ?? ''))
  return [...people.values()].sort((one, other) => one.client.localeCompare(other.client, undefined, { numeric: true }))
}

/** Whether every word stands in the person's code name or the names of what they chose. */
export function isLookedFor(person: Person, text: string): boolean {
  const said = plain([person.client, ...[...person.choices, ...person.visits].flatMap(({ offering }) => [offering.title, offering.module])].join(' '))
  return plain(text).split(/\s+/).every((word) => said.includes(word))
}
