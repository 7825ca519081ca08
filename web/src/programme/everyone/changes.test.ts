import { describe, expect, it } from 'vitest'
import type { Timetable } from '../timetable'
import { differenceOf, groupsOf, kindOf, sureness, withAllAlong, without, type Change, type Planned, type SeatOfPlan } from './changes'

const seat = (slot: string, more: Partial<SeatOfPlan> = {}): SeatOfPlan => ({ slot, modality: 'onsite', ...more })
const change = (client: string, along: string[], more: Partial<Change> = {}): Change => ({ client, before: [seat('a')], after: [seat('b')], along, accepted: false, ...more })

describe('what is other for someone', () => {
  it('is told by group, and single sessions are counted', () => {
    const visit = '2026-12-01T10:00:00-05:00'
    const told = differenceOf(change('x', [], { before: [seat('a'), seat('c'), seat('d', { visit })], after: [seat('b'), seat('c')] }))
    expect(told).toEqual({ leaves: [seat('a')], comes: [seat('b')], keeps: [seat('c')], visitsLess: 1, visitsMore: 0 })
  })
  it('is a change, too, where only the way to attend is', () => {
    const told = differenceOf(change('x', [], { before: [seat('a')], after: [seat('a', { modality: 'online' })] }))
    expect([told.leaves, told.comes]).toEqual([[seat('a')], [seat('a', { modality: 'online' })]])
  })
  it('is a place for whoever had none', () => {
    expect(kindOf(change('x', [], { before: [] }))).toBe('placed')
    expect(kindOf(change('x', []))).toBe('moved')
    expect(kindOf(change('x', [], { accepted: true }))).toBe('accepted')
  })
})

describe('what goes together', () => {
  const changes = [change('a', ['b']), change('b', ['c']), change('c', []), change('d', ['c'])]
  it('is chosen together', () => {
    expect([...withAllAlong(['a'], changes)]).toEqual(['a', 'b', 'c'])
    expect([...withAllAlong(['c'], changes)]).toEqual(['c'])
  })
  it('is left out together', () => {
    expect([...without('c', new Set(['a', 'b', 'c', 'd']), changes)]).toEqual([])
    expect([...without('b', new Set(['a', 'b', 'c', 'd']), changes)]).toEqual(['c', 'd'])
  })
  it('ends where changes go along with each other', () => {
    expect([...withAllAlong(['a'], [change('a', ['b']), change('b', ['a'])])]).toEqual(['a', 'b'])
  })
})

it('groups open, close, or have another number of people', () => {
  const groups = [{ slot: 'a', today: 0, then: 3 }, { slot: 'b', today: 2, then: 0 }, { slot: 'c', today: 2, then: 3 }, { slot: 'd', today: 0, then: 1 }]
  const offering = (slot: string, kind: string) => ({ kind, slots: [{ slot }] })
  const timetable = { offerings: [offering('a', 'group'), offering('b', 'family'), offering('c', 'group'), offering('d', 'individual')] } as Timetable
  expect(groupsOf({ groups } as Planned, timetable)).toEqual({ open: [groups[0]], close: [groups[1]], other: [groups[2]] })
})

it('nothing better is proven, or at most so many percent, or not known', () => {
  expect([sureness(0), sureness(0.004), sureness(1), sureness(7)]).toEqual(['proven', 0.4, 'unknown', 'unknown'])
})
