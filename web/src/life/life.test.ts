import { describe, expect, it } from 'vitest'
import { createWhen } from '../words/when'
import { shelves } from '../words/testing'
import { freeId, isWeekly, matterOf, thingsOf, withMatter, type Entry } from './life'
import { nameOf, timesTold } from './telling'

const when = createWhen('en-US', 'America/New_York')
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const weekly = (more: Partial<Entry> = {}): Entry => ({ id: 'x', days: ['MO'], start: '09:00', end: '10:00', ...more })

describe('an entry', () => {
  it.each([
    [{}, true],
    [{ everyWeeks: 1 }, true],
    [{ everyWeeks: 2, from: '2026-11-30' }, false],
    [{ from: '2026-11-30' }, false],
    [{ until: '2026-12-30' }, false],
    [{ rota: { from: '2026-11-30', days: [null] } }, false],
  ])('with %j is the same each week: %s', (more, expected) => expect(isWeekly(weekly(more))).toBe(expected))

  it.each([
    [{}, 'firm'], [{ firm: true, weight: 1 }, 'firm'], [{ firm: false }, 'little'], [{ firm: false, weight: 2 }, 'some'], [{ firm: false, weight: 5 }, 'some'], [{ firm: false, weight: 6 }, 'much'],
  ])('with %j matters: %s', (more, expected) => expect(matterOf(more)).toBe(expected))

  it('that matters as before keeps its own weight', () => {
    const dinner = weekly({ firm: false, weight: 2 })
    expect(withMatter(dinner, 'some')).toBe(dinner)
    expect(withMatter(dinner, 'much')).toMatchObject({ firm: false, weight: 9 })
  })

  it('has no weight when it is firm, and no rest when it is not', () => {
    expect(withMatter(weekly({ firm: false, weight: 9 }), 'firm')).not.toHaveProperty('weight')
    expect(withMatter(weekly({ firm: true, rest: 60 }), 'little')).toMatchObject({ weight: 1 })
    expect(withMatter(weekly({ firm: true, rest: 60 }), 'little')).not.toHaveProperty('rest')
  })

  it('is one thing with its parts', () => {
    expect(thingsOf([weekly({ id: 'job' }), weekly({ id: 'gym' }), weekly({ id: 'job-2', of: 'job' })]).map((thing) => [thing.key, thing.entries.length])).toEqual([['job', 2], ['gym', 1]])
  })

  it('gets an id that nothing has', () => {
    expect(freeId('own', [])).toBe('own')
    expect(freeId('own', [weekly({ id: 'own' }), weekly({ id: 'own-2' })])).toBe('own-3')
  })

  it.each([
    ['dinner', undefined, 'Dinner at home'],
    ['home-with-mother', undefined, 'Home with mother'],
    ['own-2', 'Choir', 'Choir'],
  ])('%s, called %s, is told as %s', (id, name, told) => expect(nameOf({ id, ...(name ? { name } : {}) }, shelves.en)).toBe(told))

  it.each([
    [weekly({ days: ['TU', 'MO'] }), 'Monday and Tuesday, 9 – 10 AM'],
    [weekly({ days: ['FR', 'MO', 'SU'] }), 'Mon, Fri, and Sun, 9 – 10 AM'],
    [{ id: 'shifts', rota: { from: '2026-11-30', days: Array<null>(14).fill(null) } }, 'Rotating shifts that repeat every 14 days, from Mon, Nov 30'],
    [weekly({ everyWeeks: 2, from: '2026-11-30' }), 'Monday, 9 – 10 AM, Every 2 weeks, from Mon, Nov 30'],
  ])('%# is told by days and times', (entry, told) => expect(plain(timesTold(entry, shelves.en, when))).toBe(told))
})
