import type { Schemas } from '../api/client'
import { wallIn, weekdayOf } from '../words/wall'
import { plain, slotOf, type Offering, type Slot, type Timetable } from './timetable'

export type TimetableWeek = Schemas['TimetableWeek']

/**
 * One session of a week.
 *
 * id               the same wherever it is moved to
 * date, day        on which it is held, on the programme's clock; day 0 is Monday
 * start, end       minutes after midnight of that date; an end after 1440 is on the next day
 * from, fromClock  the date and the start that it has in its series
 * movedFrom        when it would have started, where it was moved
 */
export type Session = {
  id: string
  offering: Offering
  slot: Slot
  meeting: number
  date: string
  day: number
  start: number
  end: number
  room: string | null
  state: TimetableWeek['sessions'][number]['state']
  from: string
  fromClock: string
  begins: Date
  movedFrom: Date | null
}

/** The sessions of a week, each with its offering and the slot whose seats it has, by start. */
export function sessionsOf(timetable: Timetable, week: TimetableWeek): Session[] {
  const wall = wallIn(timetable.zone)
  const offerings = new Map(timetable.offerings.map((one) => [one.id, one]))
  const all = week.sessions.flatMap((one): Session[] => {
    const offering = offerings.get(one.offering)
    const slot = offering && slotOf(offering, one.meeting)
    if (!slot) return []
    const begins = new Date(one.start)
    const { date, minutes } = wall(begins)
    const long = (new Date(one.end).getTime() - begins.getTime()) / 60_000
    return [{
      id: idOf(one), offering, slot, meeting: one.meeting, date, day: weekdayOf(date), start: minutes, end: minutes + long, room: one.room ?? null, state: one.state,
      from: one.date, fromClock: one.clock, begins, movedFrom: one.movedFrom === undefined ? null : new Date(one.movedFrom),
    }]
  })
  return all.sort((one, other) => one.begins.getTime() - other.begins.getTime() || one.end - other.end || one.id.localeCompare(other.id))
}

const idOf = (one: TimetableWeek['sessions'][number]) => `${one.offering}~${one.date}~${one.clock}`

export const takesPlace = (session: Session) => session.state === 'planned'

/** Whether only its room is another one than usual. */
export const onlyElsewhere = ({ begins, movedFrom }: Session) => movedFrom !== null && movedFrom.getTime() === begins.getTime()

export type Wish = { text: string; module: string; onlyFree: boolean }

/** Whether a session is what is looked for: every word stands somewhere in its names or those of its people. */
export function matches({ offering, slot, room, state }: Session, { text, module, onlyFree }: Wish): boolean {
  if (module !== '' && offering.module !== module) return false
  if (onlyFree && (slot.free === 0 || state !== 'planned')) return false
  const said = plain([offering.title, offering.id, offering.module, offering.site, room, ...offering.staff, ...slot.people.map((claim) => claim.client)].join(' '))
  return plain(text).split(/\s+/).every((word) => said.includes(word))
}

/** The sessions, by id, that are at another time, in another room or in another state than before. */
export function changedSessions(before: TimetableWeek, after: TimetableWeek): string[] {
  const told = (one: TimetableWeek['sessions'][number]) => JSON.stringify([one.start, one.end, one.room, one.state])
  if (before.monday !== after.monday) return []
  const was = new Map(before.sessions.map((one) => [idOf(one), told(one)]))
  return after.sessions.filter((one) => was.get(idOf(one)) !== told(one)).map(idOf)
}

/** The sessions of the same offering that share their date in the series: they are cancelled with it. */
export const besideIt = (session: Session, all: readonly Session[]) => all.filter((one) => one.offering.id === session.offering.id && one.from === session.from)

/** The session that an address means: of the slot, by its id; else the first of the slot that takes place and is not over, else the first at all. */
export function sessionMeant(sessions: readonly Session[], slot: string, id: string | null, now: Date): Session | null {
  const same = sessions.filter((one) => one.slot.slot === slot)
  return same.find((one) => one.id === id) ?? same.find((one) => takesPlace(one) && one.begins > now) ?? same[0] ?? null
}
