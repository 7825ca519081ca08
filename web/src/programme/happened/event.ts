import type { Schemas } from '../../api/client'
import { clockValue } from '../../kit/minutes'
import { slotNamed, type Timetable } from '../timetable'

export type Happening = Schemas['Events']['events'][number]
export type What = Happening['event']
export const WHATS = ['staffAway', 'offeringCancelled', 'roomClosed', 'siteClosed', 'lifeChanged'] as const satisfies readonly What[]

/**
 * What happened, as it is being told. which: of each kind, whom or what it is about, '' while that is open.
 *
 * until       null: for good
 * start, end  minutes after midnight; both null: the whole day
 */
export type Draft = { what: What; which: Record<What, string>; from: string | null; until: string | null; start: number | null; end: number | null }

export type Wrong = 'missing' | 'order' | 'past' | 'both' | 'same' | 'refused'
export type Trouble = Partial<Record<'which' | 'from' | 'until' | 'start' | 'end', Wrong>>

type Programme = { offerings: readonly { id: string; site?: string | null | undefined; room?: string | null | undefined; staff?: readonly string[] | null | undefined }[] }
export type Choice = { value: string; label: string }

/** Rooms are named within their site. */
export const roomKey = (site: string, room: string) => `${site} ${room}`
const roomOf = (key: string) => ({ site: key.slice(0, key.indexOf(' ')), room: key.slice(key.indexOf(' ') + 1) })

/** Everyone who has a seat, by id. */
export const peopleOf = (timetable: Timetable) => [...new Set(timetable.offerings.flatMap((one) => one.slots.flatMap((slot) => slot.people.filter((claim) => claim.state !== 'held').map((claim) => claim.client))))].sort((one, other) => one.localeCompare(other))

/** How it begins: empty, or about the session that an address names. */
export function draftFor(search: URLSearchParams, today: string, programme: Programme, timetable: Timetable): Draft {
  const slot = search.get('slot')
  const found = slot === null ? null : slotNamed(timetable, slot)
  const offering = programme.offerings.find((one) => one.id === found?.offering.id)
  const date = search.get('date')
  const from = date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) && date >= today ? date : today
  const site = offering?.site ?? ''
  const staff = offering?.staff?.[0] ?? ''
  return {
    what: offering && staff === '' ? 'offeringCancelled' : 'staffAway',
    which: { staffAway: staff, offeringCancelled: found?.slot.slot ?? '', roomClosed: offering?.room ? roomKey(site, offering.room) : '', siteClosed: site, lifeChanged: '' },
    from, until: from, start: null, end: null,
  }
}

export function troubleOf(draft: Draft, today: string): Trouble {
  const found: Trouble = {}
  if (draft.which[draft.what] === '') found.which = 'missing'
  if (draft.from === null) found.from = 'missing'
  if (draft.until !== null && draft.until < today) found.until = 'past'
  else if (draft.from !== null && draft.until !== null && draft.until < draft.from) found.until = 'order'
  if ((draft.start === null) !== (draft.end === null)) found[draft.start === null ? 'start' : 'end'] = 'both'
  else if (draft.start !== null && draft.start === draft.end) found.end = 'same'
  return found
}

const DAYS: ('MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU')[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** entry: what someone's entry is called in her life. */
export function eventOf(draft: Draft, entry: string): Happening {
  const which = draft.which[draft.what]
  const dates = { from: draft.from ?? '', until: draft.until }
  const hours = draft.start === null || draft.end === null ? null : { start: clockValue(draft.start), end: clockValue(draft.end) }
  const when = { ...dates, ...hours }
  switch (draft.what) {
    case 'staffAway': return { event: 'staffAway', staff: which, ...when }
    case 'offeringCancelled': return { event: 'offeringCancelled', offering: which, ...when }
    case 'roomClosed': return { event: 'roomClosed', ...roomOf(which), ...when }
    case 'siteClosed': return { event: 'siteClosed', site: which, ...when }
    case 'lifeChanged': return { event: 'lifeChanged', client: which, ...dates, life: [{ id: entry, kind: 'other', days: DAYS, firm: true, ...(hours ?? { start: '00:00', end: '24:00' }) }] }
  }
}

const FIELD = /^events\[0\]\.(from|until|start|end|staff|offering|site|room|client)$/

/** Where the server found something wrong; what belongs to no field is left, and what would be cancelled with it is told apart. */
export function refusedAt(errors: readonly { path: string; what: string }[]): { trouble: Trouble; left: string[]; wholeDates: boolean } {
  const trouble: Trouble = {}
  const left: string[] = []
  for (const { path, what } of errors) {
    const field = FIELD.exec(path)?.[1]
    if (field === undefined) left.push(what)
    else trouble[field === 'from' || field === 'until' || field === 'start' || field === 'end' ? field : 'which'] = 'refused'
  }
  return { trouble, left, wholeDates: errors.some(({ path }) => path === 'events') }
}
