import { describe, expect, it } from 'vitest'
import { isLookedFor, peopleOf } from './choices'
import { bandsOf, hoursOf, tracksOf } from './bands'
import { besideIt, changedSessions, matches, sessionMeant, sessionsOf, type TimetableWeek } from './sessions'
import { changedSlots, meetingsOf, modulesOf, rowsOf, seatsOf, slotNamed, type Claim, type Offering, type Timetable } from './timetable'

const claim = (client: string, more: Partial<Claim> = {}): Claim => ({ client, modality: 'onsite', state: 'agreed', ...more })
const offering = (id: string, more: Partial<Offering> = {}): Offering => ({
  id, title: `The ${id} group`, kind: 'group', site: 'Harbor', room: 'quay', staff: ['Facilitator A'], modality: ['onsite'],
  meetings: [{ day: 'MO', start: '10:00', end: '12:00' }], seats: 8, slots: [{ slot: id, others: 3, free: 5, people: [] }], ...more,
})
const timetable = (...offerings: Offering[]): Timetable => ({ version: 1, programme: 'P', zone: 'America/New_York', offerings })

type Told = TimetableWeek['sessions'][number]
/** The session of an offering on a day of the week of 30 November, from hour to hour. */
const told = (id: string, day: number, from: number, until: number, more: Partial<Told> = {}): Told => {
  const date = new Date(Date.UTC(2026, 10, 30 + day)).toISOString().slice(0, 10)
  const clock = (hours: number) => `${String(Math.floor(hours) % 24).padStart(2, '0')}:${String(Math.round((hours % 1) * 60)).padStart(2, '0')}`
  const at = (hours: number) => new Date(Date.parse(`${date}T00:00:00-05:00`) + hours * 3_600_000).toISOString()
  return { offering: id, meeting: 0, date, clock: clock(from), start: at(from), end: at(until), room: 'quay', state: 'planned', ...more }
}
const week = (...sessions: Told[]): TimetableWeek => ({ monday: '2026-11-30', sessions })

const core = offering('core', {
  meetings: [{ day: 'WE', start: '18:00', end: '21:00' }, { day: 'MO', start: '18:00', end: '21:00' }],
  slots: [{ slot: 'core#1', meeting: 0, others: 1, free: 4, people: [claim('ana', { state: 'held' }), claim('bo'), claim('cy', { state: 'visit', visit: '2026-12-02T18:00:00-05:00' })] }, { slot: 'core#2', meeting: 1, others: 0, free: 0, people: [claim('bo', { modality: 'online' })] }],
})
const seatsAt = (found: Timetable, name: string) => {
  const at = slotNamed(found, name)
  return at && seatsOf(at.offering, at.slot)
}

describe('meetings', () => {
  it('are in the order of the week, each with the slot whose seats it has', () => {
    expect(meetingsOf(timetable(core)).map((met) => [met.day, met.start, met.slot.slot])).toEqual([[0, 1080, 'core#2'], [2, 1080, 'core#1']])
  })

  it('of an offering that is joined whole share its one slot', () => {
    const whole = offering('whole', { meetings: [{ day: 'SU', start: '09:00', end: '24:00' }, { day: 'MO', start: '09:00', end: '10:00' }] })
    expect(meetingsOf(timetable(whole)).map((met) => [met.day, met.end, met.slot.slot])).toEqual([[0, 600, 'whole'], [6, 1440, 'whole']])
  })
})

describe('seats', () => {
  it('count the held ones among the taken, and visits not at all', () => {
    expect(seatsAt(timetable(core), 'core#1')).toEqual({ taken: 4, held: 1, free: 4, all: 8 })
  })
  it('have no end where there is no limit', () => {
    const open = offering('open', { slots: [{ slot: 'open', others: 2, people: [claim('ana'), claim('bo', { state: 'visit', visit: '2026-12-02T18:00:00-05:00' })] }] })
    delete open.seats
    expect(seatsAt(timetable(open), 'open')).toEqual({ taken: 3, held: 0, free: null, all: null })
  })
})

describe('who is in a slot', () => {
  it('is one row for each person, with all visits of the same kind in it', () => {
    const visit = (date: string, more: Partial<Claim> = {}) => claim('cy', { state: 'visit', visit: `${date}T18:00:00-05:00`, ...more })
    const people = [claim('bo'), visit('2026-12-02'), visit('2026-12-09'), visit('2026-12-16', { modality: 'online' })]
    expect(rowsOf({ slot: 'x', others: 0, people }).map((row) => [row.claim.client, row.claim.modality, row.visits.length])).toEqual([['bo', 'onsite', 0], ['cy', 'onsite', 2], ['cy', 'online', 1]])
  })
})

describe('sessions', () => {
  const found = (...sessions: Told[]) => sessionsOf(timetable(core, offering('a')), week(...sessions))

  it('stand on the programme’s clock, by start, each with the slot whose seats it has', () => {
    const two = found(told('core', 2, 18, 21), told('core', 0, 18, 21, { meeting: 1 }))
    expect(two.map((one) => [one.date, one.day, one.start, one.end, one.slot.slot])).toEqual([['2026-11-30', 0, 1080, 1260, 'core#2'], ['2026-12-02', 2, 1080, 1260, 'core#1']])
  })
  it('that run past midnight end after 1440', () => expect(found(told('a', 0, 22, 25)).map((one) => [one.day, one.start, one.end])).toEqual([[0, 1320, 1500]]))
  it('keep their name wherever they are moved to', () => {
    const [usual] = found(told('a', 1, 10, 12))
    const [moved] = found({ ...told('a', 3, 18, 20), date: '2026-12-01', clock: '10:00', movedFrom: '2026-12-01T10:00:00-05:00' })
    expect(moved?.id).toBe(usual?.id)
    expect([moved?.day, moved?.movedFrom?.toISOString()]).toEqual([3, '2026-12-01T15:00:00.000Z'])
  })
  it('of an offering that is not known are left out', () => expect(found(told('gone', 1, 10, 12))).toEqual([]))
  it('of one date in the series are cancelled together', () => {
    const all = found(told('a', 2, 10, 12), told('a', 2, 13, 14), told('a', 3, 10, 12), told('core', 2, 10, 12))
    expect(all[0] && besideIt(all[0], all).map((one) => [one.from, one.fromClock])).toEqual([['2026-12-02', '10:00'], ['2026-12-02', '13:00']])
  })
  it('an address means one by its name, else the next of the slot that takes place', () => {
    const all = found(told('a', 0, 10, 12), told('a', 1, 10, 12, { state: 'cancelled' }), told('a', 3, 10, 12))
    const meant = (id: string | null, now = '2026-12-01T00:00:00-05:00') => sessionMeant(all, 'a', id, new Date(now))?.from
    expect([meant('a~2026-12-01~10:00'), meant(null), meant('gone'), meant(null, '2026-12-09T00:00:00-05:00')]).toEqual(['2026-12-01', '2026-12-03', '2026-12-03', '2026-11-30'])
    expect(sessionMeant(all, 'core#1', null, new Date())).toBeNull()
  })
  it('that changed are those at another time, in another room or state; not those of another week', () => {
    const before = week(told('a', 0, 10, 12), told('a', 1, 10, 12), told('a', 2, 10, 12))
    const after = week(told('a', 0, 10, 12), told('a', 1, 10, 12, { state: 'cancelled' }), told('a', 2, 10, 12, { room: 'mast' }))
    expect(changedSessions(before, after)).toEqual(['a~2026-12-01~10:00', 'a~2026-12-02~10:00'])
    expect(changedSessions({ ...before, monday: '2026-11-23' }, after)).toEqual([])
  })
})

describe('looking for something', () => {
  const one = (more: Partial<Offering>, state: Told['state'] = 'planned') => sessionsOf(timetable(offering('dia', more)), week(told('dia', 0, 10, 12, { state })))[0]
  const session = one({ title: 'Grupo del Día', module: 'CBT skills', slots: [{ slot: 'dia', others: 7, free: 1, people: [claim('ana')] }] })
  const found = (text: string, module = '', onlyFree = false) => session !== undefined && matches(session, { text, module, onlyFree })

  it.each(['', 'dia', 'GRUPO día', 'quay', 'facilitator a', 'ana', 'cbt harbor'])('“%s” finds it by what it is called, where, with whom', (text) => expect(found(text)).toBe(true))
  it.each(['nobody', 'dia nobody'])('“%s” does not, as every word must be there', (text) => expect(found(text)).toBe(false))
  it('a module is the whole of its name', () => {
    expect([found('', 'CBT skills'), found('', 'CBT')]).toEqual([true, false])
    expect(modulesOf(timetable(core, offering('b', { module: 'B' }), offering('a', { module: 'A' }), offering('c', { module: 'A' })))).toEqual(['A', 'B'])
  })
  it('only free ones leaves out the full and the cancelled, not those without a limit', () => {
    const free = (slot: number | undefined, state: Told['state'] = 'planned') => {
      const found = one({ slots: [{ slot: 'dia', others: 0, people: [], ...(slot === undefined ? {} : { free: slot }) }] }, state)
      return found && matches(found, { text: '', module: '', onlyFree: true })
    }
    expect([free(0), free(1), free(undefined), free(1, 'cancelled')]).toEqual([false, true, true, false])
  })
})

describe('bands', () => {
  const away = offering('d', { staff: [] })
  delete away.site
  const known = timetable(offering('a'), offering('b', { site: 'Ferry', staff: ['Facilitator B', 'Facilitator A'] }), offering('c', { staff: [] }), away, offering('e', { site: 'Ferry' }))
  const nowhere = told('d', 0, 9, 10)
  delete nowhere.room
  const sessions = sessionsOf(known, week(told('a', 0, 10, 12), told('b', 0, 10, 12, { room: 'pier' }), told('c', 0, 10, 12), nowhere, told('e', 0, 10, 12)))

  it('by room take places of the same name on two sites apart, and put what has no room last', () => {
    expect(bandsOf(sessions, 'room').map((band) => [band.site, band.name, band.sessions.length])).toEqual([['Ferry', 'pier', 1], ['Ferry', 'quay', 1], ['Harbor', 'quay', 2], [null, '', 1]])
  })
  it('by room show a session where it is held, not where its offering is', () => {
    const moved = sessionsOf(known, week(told('a', 0, 10, 12, { room: 'mast' })))
    expect(bandsOf(moved, 'room').map((band) => band.name)).toEqual(['mast'])
  })
  it('by facilitator show a session under each who leads it', () => {
    expect(bandsOf(sessions, 'facilitator').map((band) => [band.name, band.sessions.map((one) => one.offering.id).sort()])).toEqual([['Facilitator A', ['a', 'b', 'e']], ['Facilitator B', ['b']], ['', ['c', 'd']]])
  })
})

describe('tracks', () => {
  /** Sessions as "10-12", told as "10-12 in 1"; the words need an hour, in it or beside it, and the drawing ends at 22. */
  const laid = (...spans: string[]) => {
    const sessions = spans.map((span) => span.split('-').map(Number)).map(([from = 0, until = 0]) => told('x', 0, from, until))
    return tracksOf(sessionsOf(timetable(offering('x')), week(...sessions)), { within: 60, words: 60, last: 22 * 60 }).map(({ session, words, track }) => `${session.start / 60}-${session.end / 60} ${words} ${track + 1}`)
  }
  it('sessions that only touch share one', () => expect(laid('10-12', '12-14')).toEqual(['10-12 in 1', '12-14 in 1']))
  it('sessions that overlap lie one below the other', () => expect(laid('10-12', '11-13')).toEqual(['10-12 in 1', '11-13 in 2']))
  it('a track that is free again is used again', () => expect(laid('9-12', '9-10', '10-11')).toEqual(['9-12 in 1', '9-10 in 2', '10-11 in 2']))
  it('what is too short for its words has them behind it, and nothing else there', () => expect(laid('9-9.5', '10-11', '10.5-12')).toEqual(['9-9.5 after 1', '10-11 in 2', '10.5-12 in 1']))
  it('and before it, where the day ends', () => expect(laid('20-21.5', '21.5-22')).toEqual(['20-21.5 in 1', '21.5-22 before 2']))
})

describe('hours', () => {
  it('reach from 9 to 17, and further where something does', () => {
    const hours = (from: number, until: number) => hoursOf(sessionsOf(timetable(offering('x')), week(told('x', 0, from, until))))
    expect(hours(10, 12)).toEqual({ first: 9, last: 17 })
    expect(hours(6.5, 21.75)).toEqual({ first: 6, last: 22 })
  })
})

describe('what changed', () => {
  const withSeat = (free: number, people: Claim[]) => timetable(offering('a', { slots: [{ slot: 'a', others: 3, free, people }] }), offering('b'))
  it('is the slot whose seats or people differ', () => {
    expect(changedSlots(withSeat(5, []), withSeat(4, [claim('ana', { state: 'held' })]))).toEqual(['a'])
    expect(changedSlots(withSeat(4, [claim('ana', { state: 'held' })]), withSeat(4, [claim('ana')]))).toEqual(['a'])
    expect(changedSlots(withSeat(5, []), withSeat(5, []))).toEqual([])
  })
  it('is nothing for a slot that is new', () => expect(changedSlots(timetable(), withSeat(5, []))).toEqual([]))
})

describe('who chose what', () => {
  const people = peopleOf(timetable(core))
  it('is told by code name, visits apart, and whoever holds something is still deciding', () => {
    expect(people.map((one) => [one.client, one.state, one.choices.length, one.visits.length])).toEqual([['ana', 'held', 1, 0], ['bo', 'agreed', 2, 0], ['cy', 'agreed', 0, 1]])
  })
  it('is found by code name and by group', () => {
    const found = (text: string) => people.filter((one) => isLookedFor(one, text)).map((one) => one.client)
    expect([found('AN'), found('core'), found('bo core'), found('zed')]).toEqual([['ana'], ['ana', 'bo', 'cy'], ['bo'], []])
  })
})
