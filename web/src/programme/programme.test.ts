import { describe, expect, it } from 'vitest'
import { isLookedFor, peopleOf } from './choices'
import { columnsOf, hoursOf, tracksOf } from './columns'
import { changedSlots, matches, meetingsOf, modulesOf, rowsOf, seatsOf, slotNamed, type Claim, type Offering, type Timetable } from './timetable'

const claim = (client: string, more: Partial<Claim> = {}): Claim => ({ client, modality: 'onsite', state: 'agreed', ...more })
const offering = (id: string, more: Partial<Offering> = {}): Offering => ({
  id, title: `The ${id} group`, kind: 'group', site: 'Harbor', room: 'quay', staff: ['Facilitator A'], modality: ['onsite'],
  meetings: [{ day: 'MO', start: '10:00', end: '12:00' }], seats: 8, slots: [{ slot: id, others: 3, free: 5, people: [] }], ...more,
})
const timetable = (...offerings: Offering[]): Timetable => ({ version: 1, programme: 'P', zone: 'America/New_York', offerings })

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

describe('looking for something', () => {
  const [met] = meetingsOf(timetable(offering('dia', { title: 'Grupo del Día', module: 'CBT skills', slots: [{ slot: 'dia', others: 7, free: 1, people: [claim('ana')] }] })))
  const found = (text: string, module = '', onlyFree = false) => met !== undefined && matches(met, { text, module, onlyFree })

  it.each(['', 'dia', 'GRUPO día', 'quay', 'facilitator a', 'ana', 'cbt harbor'])('“%s” finds it by what it is called, where, with whom', (text) => expect(found(text)).toBe(true))
  it.each(['nobody', 'dia nobody'])('“%s” does not, as every word must be there', (text) => expect(found(text)).toBe(false))
  it('a module is the whole of its name', () => {
    expect([found('', 'CBT skills'), found('', 'CBT')]).toEqual([true, false])
    expect(modulesOf(timetable(core, offering('b', { module: 'B' }), offering('a', { module: 'A' }), offering('c', { module: 'A' })))).toEqual(['A', 'B'])
  })
  it('only free ones leaves out the full, not those without a limit', () => {
    const free = (slot: number | undefined) => {
      const [one] = meetingsOf(timetable(offering('x', { slots: [{ slot: 'x', others: 0, people: [], ...(slot === undefined ? {} : { free: slot }) }] })))
      return one && matches(one, { text: '', module: '', onlyFree: true })
    }
    expect([free(0), free(1), free(undefined)]).toEqual([false, true, true])
  })
})

describe('columns', () => {
  const mets = meetingsOf(timetable(offering('a'), offering('b', { site: 'Ferry', room: 'pier', staff: ['Facilitator B', 'Facilitator A'] }), offering('c', { staff: [] })))
  const away = offering('d')
  delete away.room
  delete away.site

  it('by room take places of the same name on two sites apart, and put what has no room last', () => {
    const columns = columnsOf([...meetingsOf(timetable(away, offering('e', { site: 'Ferry' }))), ...mets], 'room')
    expect(columns.map((column) => [column.site, column.name, column.placed.length])).toEqual([['Ferry', 'pier', 1], ['Ferry', 'quay', 1], ['Harbor', 'quay', 2], [null, '', 1]])
  })

  it('by facilitator show a meeting under each who leads it', () => {
    expect(columnsOf(mets, 'facilitator').map((column) => [column.name, column.placed.map((one) => one.met.offering.id).sort()])).toEqual([['Facilitator A', ['a', 'b']], ['Facilitator B', ['b']], ['', ['c']]])
  })
})

describe('tracks', () => {
  /** Meetings as "10-12", told as "10-12 in 1 of 2". */
  const laid = (...spans: string[]) => {
    const meetings = spans.map((span) => span.split('-').map((hour) => `${hour.padStart(2, '0')}:00`)).map(([start = '', end = '']) => ({ day: 'MO' as const, start, end }))
    return tracksOf(meetingsOf(timetable(offering('x', { meetings })))).map(({ met, track, tracks }) => `${met.start / 60}-${met.end / 60} in ${track + 1} of ${tracks}`)
  }
  it('meetings that only touch share one', () => expect(laid('10-12', '12-14')).toEqual(['10-12 in 1 of 1', '12-14 in 1 of 1']))
  it('meetings that overlap lie side by side', () => expect(laid('10-12', '11-13')).toEqual(['10-12 in 1 of 2', '11-13 in 2 of 2']))
  it('a track that is free again is used again', () => expect(laid('9-12', '9-10', '10-11')).toEqual(['9-12 in 1 of 2', '9-10 in 2 of 2', '10-11 in 2 of 2']))
  it('a crowd narrows only those that it touches', () => expect(laid('8-9', '10-12', '10-12', '10-12').map((one) => one.slice(-1))).toEqual(['1', '3', '3', '3']))
})

describe('hours', () => {
  it('reach from 9 to 17, and further where something does', () => {
    const hours = (start: string, end: string) => hoursOf(meetingsOf(timetable(offering('x', { meetings: [{ day: 'MO', start, end }] }))))
    expect(hours('10:00', '12:00')).toEqual({ first: 9, last: 17 })
    expect(hours('06:30', '21:45')).toEqual({ first: 6, last: 22 })
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
