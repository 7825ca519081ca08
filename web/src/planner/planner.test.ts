import { describe, expect, it } from 'vitest'
import type { Picture, Plan, Toll } from '../api/fit'
import type { Entry, Life } from '../life/life'
import { nameIn } from '../life/telling'
import { createWhen } from '../words/when'
import { shelves } from '../words/testing'
import { remedyTold, whoCan, withChanges, type Change } from './remedy'
import { costsOf, differing, tollTold, touchedBy } from './toll'
import { blocksOf, datesOf, drawn, typicalWeek } from './weeks'

const when = createWhen('en-US', 'America/New_York')
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const JOB: Entry = { id: 'job', kind: 'work', days: ['MO', 'TU', 'WE'], start: '09:00', end: '17:00', travelTo: { main: 15 } }
const DINNER: Entry = { id: 'dinner', kind: 'family', days: ['MO'], start: '18:00', end: '19:00', firm: false, weight: 3 }
const lifeOf = (...entries: Entry[]): Life => ({ client: { id: 'c', timeZone: 'America/New_York', online: false }, life: entries })
const LIFE = lifeOf(JOB, DINNER)
const told = { t: shelves.en, when, nameOf: nameIn(LIFE, shelves.en) }

const TOLL: Toll = { treatment: 4320, days: 24, travel: 0, family: 0, lateEvenings: 0, makeUps: 0, missed: 0, cancelled: 0, touched: [] }
const planOf = (days: number[]): Plan => ({
  label: 'least-burden', burden: { total: 0, travel: 0, soft: 0, days: 0, makeUps: 0, missed: 0, late: 0, modality: 0 }, offerings: [], sessions: [], missed: [],
  weeks: days.map((count, at) => ({ week: `2026-12-${String(7 * at + 7).padStart(2, '0')}`, minutes: 540, days: count, short: false })),
})
const shown = (toll: Partial<Toll> = {}, days = [3, 3]) => ({ plan: planOf(days), toll: { ...TOLL, ...toll } })
const touched = (late: number, cutShort: number, gone: number) => [{ name: 'dinner', all: 12, late, cutShort, gone }]
const line = (key: string, one: ReturnType<typeof shown>, own: string[] = []) => plain(costsOf(one, own, told).find((cost) => cost.key === key)?.told ?? '')

describe('what a plan takes', () => {
  it.each([
    ['travel', {}, 'No travel'],
    ['travel', { travel: 160 }, '1 hr 20 min a week'],
    ['travel', { travel: 3 }, '5 min a week'], // a little is not nothing
    ['family', { family: 0 }, 'All kept'],
    ['family', { family: 90 }, '45 min less a week'],
    ['late', { lateEvenings: 0 }, 'None'],
    ['late', { lateEvenings: 1 }, '1 in 2 weeks'],
    ['late', { lateEvenings: 4 }, 'About 2 a week'],
    ['sessions', {}, 'None'],
    ['sessions', { missed: 1, makeUps: 3 }, '1 missed and 3 at another time'],
    ['own', {}, 'All stay as they are'],
  ])('%s, with %j, is told as "%s"', (key, toll, expected) => expect(line(key, shown(toll))).toBe(expected))

  it.each([[[3, 3], '3 days a week'], [[1, 1], '1 day a week'], [[2, 4], '2 to 4 days a week']])('days of %j are told as %s', (days, expected) => expect(line('days', shown({}, days))).toBe(expected))

  it('names what it reaches into, and says so of plans that do not', () => {
    expect(line('own dinner', shown({ touched: touched(1, 1, 1) }), ['dinner'])).toBe('2 moved and 1 dropped, of 12 in all')
    expect(line('own dinner', shown({ touched: touched(0, 0, 0) }), ['dinner'])).toBe('Stays as it is')
    expect(touchedBy([shown({ touched: touched(0, 0, 0) }), shown({ touched: touched(0, 1, 0) })])).toEqual(['dinner'])
    expect(touchedBy([shown({ touched: touched(0, 0, 0) })])).toEqual([])
  })

  it('stands out where plans differ, and stays quiet where they do not', () => {
    const columns = [shown({ travel: 160, lateEvenings: 2 }), shown({ travel: 80, lateEvenings: 2 })].map((one) => costsOf(one, [], told))
    expect([...differing(columns)]).toEqual([['travel', 40]])
  })

  it('is told by the week, and what is rarer in all', () => {
    expect(tollTold(shown(), told)).toBe('No time on the way and no late evening.')
    expect(plain(tollTold(shown({ travel: 160, touched: touched(1, 1, 0) }), told))).toBe('1 hr 20 min on the way a week. In 2 weeks: Dinner at home moved 2 times.')
    expect(plain(tollTold(shown({ lateEvenings: 1, missed: 2 }), told))).toBe('No time on the way. In 2 weeks: 1 late evening and 2 sessions missed.')
  })
})

describe('a week of a plan', () => {
  const picture = (start: number, week = 1): Picture => ({ week, monday: '2026-11-30', days: [[{ start, end: start + 60, tone: 'onsite', label: 'Core' }], [], [], [], [], [], []] })

  it('is first the one that most others look like', () => {
    expect(typicalWeek([picture(600), picture(540, 2), picture(540, 3)])).toBe(1)
    expect(typicalWeek([picture(600), picture(540, 2)])).toBe(0)
  })

  it('calls things by their own names, and groups by theirs', () => {
    const days: Picture['days'] = [[{ start: 1080, end: 1140, tone: 'family', label: 'dinner' }, { start: 600, end: 660, tone: 'onsite', label: 'dinner' }], [], [], [], [], [], []]
    expect(blocksOf({ ...picture(0), days }, told.nameOf).map((block) => block.label)).toEqual(['Dinner at home', 'dinner'])
  })

  it('has seven dates, across the end of a month', () => expect(datesOf('2026-11-30')).toEqual(['30', '1', '2', '3', '4', '5', '6']))

  it('can be drawn from sessions alone', () => {
    const plan: Plan = { ...planOf([1, 1]), sessions: [{ offering: 'core#1', start: '2026-12-08T18:00:00-05:00', end: '2026-12-08T20:30:00-05:00', modality: 'online', makeUpFor: null, makeUpOf: null }] }
    const [first, second] = drawn(plan, () => 'Core')
    expect(first?.days[1]).toEqual([{ start: 1080, end: 1230, tone: 'online', label: 'Core' }])
    expect(second?.days.flat()).toEqual([])
  })
})

describe('a remedy', () => {
  const release = (start: string, end: string, life = 'job', days: ['TU'] | null = ['TU']): Change => ({ release: { life, start, end, ...(days ? { days } : { date: '2026-12-01' }) } })
  const after = (...changes: Change[]) => withChanges(LIFE, changes)

  it.each([
    ['start later', release('09:00', '10:05'), { start: '10:05', end: '17:00' }],
    ['end earlier', release('15:00', '17:00'), { start: '09:00', end: '15:00' }],
  ])('lets one day %s, and the others stay', (_, change, times) => {
    expect(after(change)?.life).toEqual([{ ...JOB, days: ['MO', 'WE'] }, { ...JOB, ...times, id: 'job-2', of: 'job', days: ['TU'] }, DINNER])
  })

  it('lets a whole day go', () => expect(after(release('09:00', '17:00'))?.life).toEqual([{ ...JOB, days: ['MO', 'WE'] }, DINNER]))

  it('changes the only day in place', () => {
    const change: Change = { release: { life: 'dinner', days: ['MO'], start: '18:00', end: '18:30' } }
    expect(after(change)?.life).toEqual([JOB, { ...DINNER, start: '18:30' }])
  })

  it('puts days that come out alike together', () => {
    const both = after(release('15:00', '17:00'), { release: { life: 'job', days: ['WE'], start: '15:00', end: '17:00' } })
    expect(both?.life?.map(({ id, days, end }) => [id, days, end])).toEqual([['job', ['MO'], '17:00'], ['job-2', ['TU', 'WE'], '15:00'], ['dinner', ['MO'], '19:00']])
  })

  it('says yes to online', () => expect(after({ accept: 'online' })?.client.online).toBe(true))

  it.each([
    ['one date alone', release('09:00', '10:00', 'job', null)],
    ['what is in no life of hers', release('09:00', '10:00', 'calendar')],
    ['a group to be opened', { newOffering: {} }],
    ['a minimum', { relax: 'daysPerWeek.min', to: 2 }],
  ])('that is about %s is not made here', (_, change) => expect(after(change)).toBeNull())

  it('with one change that cannot be made here makes none', () => expect(after(release('15:00', '17:00'), { newOffering: {} })).toBeNull())

  it.each([[[{ accept: 'online' }], 'you'], [[{ accept: 'online' }, { newOffering: {} }], 'programme'], [[{ newOffering: {} }, { relax: 'x', to: 1 }], 'staff']] as const)('%j is for %s', (changes, who) => expect(whoCan(changes)).toBe(who))

  const tell = (...changes: Change[]) => remedyTold({ changes: changes as Record<string, never>[], words: 'As the server says.' }, LIFE, told.nameOf, shelves.en, when).map(plain)
  it('is told in the person’s words and clock', () => {
    expect(tell(release('09:00', '10:05'))).toEqual(['Tuesday: “Job” starts at 10:05 AM instead of 9:00 AM'])
    expect(tell(release('15:00', '17:00'))).toEqual(['Tuesday: “Job” ends at 3:00 PM instead of 5:00 PM'])
    expect(tell(release('09:00', '17:00'), { accept: 'online' })).toEqual(['Tuesday: without “Job”', 'You join online, too'])
    expect(tell({ newOffering: {} })).toEqual(['As the server says.'])
  })
})
