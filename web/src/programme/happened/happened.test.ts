import { expect, test } from 'vitest'
import type { Timetable } from '../timetable'
import { draftFor, eventOf, refusedAt, troubleOf, type Draft } from './event'
import { byGroup, changesNothing, sumsOf, sureness, type Person, type Repair } from './repair'

const TODAY = '2026-12-01'
const draft: Draft = { what: 'staffAway', which: { staffAway: 'kim', offeringCancelled: '', roomClosed: '', siteClosed: '', lifeChanged: '' }, from: '2026-12-02', until: '2026-12-03', start: null, end: null }

test.each<[string, Partial<Draft>, object]>([
  ['is fine', {}, {}],
  ['for good', { until: null }, {}],
  ['about nobody', { what: 'lifeChanged' }, { which: 'missing' }],
  ['without a day', { from: null }, { from: 'missing' }],
  ['the wrong way round', { until: '2026-12-01' }, { until: 'order' }],
  ['over', { from: '2026-11-01', until: '2026-11-30' }, { until: 'past' }],
  ['half of its hours', { start: 540 }, { end: 'both' }],
  ['no time at all', { start: 540, end: 540 }, { end: 'same' }],
  ['hours of a day', { start: 540, end: 600 }, {}],
])('what happened, %s', (_, part, trouble) => {
  expect(troubleOf({ ...draft, ...part }, TODAY)).toEqual(trouble)
})

test('what happened is told as the server reads it', () => {
  expect(eventOf(draft, '')).toEqual({ event: 'staffAway', staff: 'kim', from: '2026-12-02', until: '2026-12-03' })
  const room: Draft = { ...draft, what: 'roomClosed', which: { ...draft.which, roomClosed: 'main the big room' }, until: null, start: 540, end: 600 }
  expect(eventOf(room, '')).toEqual({ event: 'roomClosed', site: 'main', room: 'the big room', from: '2026-12-02', until: null, start: '09:00', end: '10:00' })
  const whole = eventOf({ ...draft, what: 'lifeChanged', which: { ...draft.which, lifeChanged: 'ana' } }, 'away')
  expect(whole).toMatchObject({ event: 'lifeChanged', client: 'ana', life: [{ id: 'away', start: '00:00', end: '24:00' }] })
  expect(whole).not.toHaveProperty('start')
})

const timetable = { offerings: [{ id: 'eve', title: 'Evenings', slots: [{ slot: 'eve#2', meeting: 1, people: [] }] }] } as unknown as Timetable
const programme = { offerings: [{ id: 'eve', site: 'main', room: 'r1', staff: ['kim', 'lee'] }] }

test('a session of the timetable is what it is about at first', () => {
  const found = draftFor(new URLSearchParams('slot=eve%232&date=2026-12-08'), TODAY, programme, timetable)
  expect(found).toMatchObject({ what: 'staffAway', from: '2026-12-08', until: '2026-12-08', which: { staffAway: 'kim', offeringCancelled: 'eve#2', roomClosed: 'main r1', siteClosed: 'main' } })
  expect(draftFor(new URLSearchParams('slot=gone&date=tomorrow'), TODAY, programme, timetable)).toMatchObject({ from: TODAY, which: { staffAway: '', offeringCancelled: '' } })
  expect(draftFor(new URLSearchParams('date=2026-11-01'), TODAY, programme, timetable).from).toBe(TODAY)
})

test('what the server finds wrong is marked at its field', () => {
  expect(refusedAt([{ path: 'events[0].until', what: 'x' }, { path: 'events[0].room', what: 'y' }])).toEqual({ trouble: { until: 'refused', which: 'refused' }, left: [], wholeDates: false })
  expect(refusedAt([{ path: 'events', what: 'leave noon' }])).toEqual({ trouble: {}, left: ['leave noon'], wholeDates: true })
})

const person = (part: Partial<Person>): Person => ({ client: 'ana', disturbed: false, takenAway: [], makeUps: [], misses: [], below: [], broken: 0, burdenAdded: 0, ...part })
const level = (name: Repair['levels'][number]['level'], value: number, bound: number) => ({ level: name, value, bound, gap: value - bound })
const repair: Repair = {
  id: 'r', accepted: false, status: 'feasible', seconds: 1, enrolled: 3, cancelled: [{ offering: 'eve', start: 'a' }], onlineOnly: [], rooms: [], conflicts: [],
  levels: [level('lostMinutes', 90, 90), level('disturbed', 1, 1), level('broken', 0, 0), level('burdenAdded', 5, 0)],
  people: [person({ disturbed: true, below: [{ week: '2026-11-30', minutes: 60 }, { week: '2026-12-07', minutes: 30 }] }), person({ client: 'bo' })],
}

test('a repair is summed up', () => {
  expect(sumsOf(repair)).toEqual({ disturbed: 1, moved: 0, makeUps: 0, short: 1, minutes: 90, cancelled: 1 })
  expect(changesNothing(repair)).toBe(false)
  expect(changesNothing({ ...repair, people: [], cancelled: [] })).toBe(true)
})

test('how sure it is', () => {
  expect(sureness({ ...repair, status: 'optimal' })).toBe('proven')
  expect(sureness(repair)).toBe('equal')
  expect(sureness({ ...repair, levels: [level('lostMinutes', 90, 60), level('disturbed', 1, 1)] })).toBe('open')
})

test('sessions are told by group', () => {
  expect(byGroup([{ offering: 'a', start: '1' }, { offering: 'b', start: '2' }, { offering: 'a', start: '3' }])).toEqual([
    { offering: 'a', sessions: [{ offering: 'a', start: '1' }, { offering: 'a', start: '3' }] },
    { offering: 'b', sessions: [{ offering: 'b', start: '2' }] },
  ])
})
