import { describe, expect, it } from 'vitest'
import { daysMissing, isProvenBetter, outcomeOf, type Designed } from './design'
import { askedFor, draftOf, draftsFrom, modulesLed, refusedAt, troubleOf, withDays } from './proposal'

const side = (placed: number, waiting: number, unmetMinutes = [0, 0, 0, 0, 0, 0, 0]) => ({ placed, waiting, unmetMinutes })
const designed = (better: boolean, before: object, after: object, looking = 5) => ({ looking, better, before, after }) as Designed

describe('what it comes to', () => {
  it('is told by who gets a plan', () => {
    expect(outcomeOf(designed(false, side(0, 0), side(0, 0), 0))).toBe('nobody')
    expect(outcomeOf(designed(false, side(3, 2), side(3, 2)))).toBe('same')
    expect(outcomeOf(designed(true, side(3, 2), side(5, 0)))).toBe('clears')
    expect(outcomeOf(designed(true, side(3, 2), side(4, 1)))).toBe('brings')
    expect(outcomeOf(designed(true, side(3, 2), side(3, 2)))).toBe('better')
    expect(outcomeOf(designed(true, side(5, 0), side(5, 0)))).toBe('better')
  })
  it('names the days alone on which something is missing, before or after', () => {
    expect(daysMissing(designed(true, side(3, 2, [0, 60, 0, 0, 0, 0, 0]), side(4, 1, [0, 0, 0, 0, 0, 30, 0])))).toEqual([1, 5])
    expect(daysMissing(designed(true, side(3, 2, [0, 60, 0, 0, 0, 0, 0]), { ...side(4, 1), unmetMinutes: undefined }))).toBeNull()
  })
  it('is proven where the timetable as it is cannot do as much', () => {
    const reaching = (value: number, bound: number) => ({ ...side(value, 0), levels: [{ level: 'kept', value: 0, bound: 9 }, { level: 'priority', value, bound }] })
    expect(isProvenBetter(designed(true, reaching(3, 3), reaching(4, 5)))).toBe(true)
    expect(isProvenBetter(designed(true, reaching(3, 4), reaching(4, 5)))).toBe(false)
  })
})

describe('a track', () => {
  const draft = draftOf(1, 'Morning', 'cbt')

  it('is three mornings at first, and nothing is wrong with it', () => {
    expect(troubleOf(draft)).toEqual({})
    expect(askedFor(draft, [{ id: 'cbt' }], '2026-11-30')).toEqual({
      id: 'track-1', title: 'Morning', kind: 'group', join: 'all', break: 15, module: 'cbt', groups: 1, minutes: [180], daysPerWeek: { min: 3, max: 3 }, days: ['TU', 'TH', 'SA'],
      earliest: '08:00', latest: '10:30', modality: ['onsite'], seats: 12, minSeats: 3,
    })
  })
  it('begins on a Monday where people enter it at its first lesson', () => {
    expect(askedFor(draft, [{ id: 'cbt', entry: 'cycle' }], '2026-11-30').from).toBe('2026-11-30')
  })
  it('that meets on all its days goes on to do so', () => {
    expect(withDays(draft, ['MO', 'WE']).perWeek).toBe(2)
    expect(withDays({ ...draft, perWeek: 2 }, ['MO', 'WE', 'FR', 'SA']).perWeek).toBe(2)
    expect(withDays(draft, []).perWeek).toBe(1)
  })
  it.each([
    [{ title: ' ' }, { title: 'missing' }],
    [{ module: '' }, { module: 'missing' }],
    [{ days: [] }, { days: 'days' }],
    [{ perWeek: 4 }, { perWeek: 'perWeek' }],
    [{ perWeek: null }, { perWeek: 'missing' }],
    [{ length: 14 }, { length: 'range' }],
    [{ length: 721 }, { length: 'range' }],
    [{ latest: 479 }, { latest: 'late' }],
    [{ latest: 480 }, {}],
    [{ earliest: 0 }, {}],
    [{ earliest: null }, { earliest: 'missing' }],
    [{ groups: 0 }, { groups: 'few' }],
    [{ seats: 1, minSeats: 1 }, {}],
    [{ minSeats: 13 }, { minSeats: 'seats' }],
    [{ minSeats: null }, {}],
  ] as const)('%o', (part, wrong) => {
    expect(troubleOf({ ...draft, ...part })).toEqual(wrong)
  })
  it('is remembered as it was left, if it was one of these', () => {
    const left = [{ ...draft, title: '', seats: null }, draftOf(2, 'Other', 'dbt')]
    expect(draftsFrom(JSON.stringify(left))).toEqual(left)
    for (const other of [null, '', '{', '[]', '{}', '[null]', JSON.stringify([{ ...draft, days: 'TU' }]), JSON.stringify([{ ...draft, seats: undefined }])]) expect(draftsFrom(other)).toBeNull()
  })
  it('is told what the server refuses at its fields', () => {
    const other = draftOf(4, 'Other', 'dbt')
    const { troubles, left } = refusedAt([{ path: 'proposals[1].minutes[0]', what: 'x' }, { path: 'proposals[1].module', what: 'x' }, { path: 'proposals', what: 'is empty' }], [draft, other])
    expect([...troubles]).toEqual([[4, { length: 'refused', module: 'refused' }]])
    expect(left).toEqual(['proposals is empty'])
  })
  it('is about what someone leads, treatment first', () => {
    const modules = [{ id: 'sleep', counts: 'wellness' }, { id: 'cbt' }, { id: 'nobody' }]
    expect(modulesLed({ modules, staff: [{ leads: ['cbt'] }, { leads: ['sleep'] }, {}] }).map(({ id }) => id)).toEqual(['cbt', 'sleep'])
  })
})
