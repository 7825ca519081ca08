import { describe, expect, it } from 'vitest'
import type { Why } from '../api/fit'
import { createWhen } from '../words/when'
import { shelves } from '../words/testing'
import { whyTold } from './why'

type Slot = Why['slots'][number]
type Access = Slot['modalities'][number]
type Clash = Access['clashes'][number]

const told = { t: shelves.en, when: createWhen('en-US', 'America/New_York'), nameOf: (id: string) => id.toUpperCase(), titleOf: (id: string) => `title of ${id}` }
const at = (date: string) => ({ start: `${date}T18:00:00-05:00`, end: `${date}T21:00:00-05:00` })
const MONDAYS = ['2026-11-30', '2026-12-07']
const TUESDAYS = ['2026-12-01', '2026-12-08']
const access = (modality: Access['modality'], more: Partial<Access> = {}): Access => ({ modality, status: 'free', barriers: [], exceeds: [], clashes: [], ...more })
const NOT_ONLINE = access('online', { status: 'barred', barriers: ['not-offered'] })
const clash = (date: string, life: string, of: 'session' | 'way-there' | 'way-back' = 'session', companion: string | null = null): Clash => ({ ...at(date), inTheWay: [{ life, companion, of, ...at(date) }] })
const STANDING: NonNullable<Slot['standing']> = { joined: null, compared: 'onsite', sameTime: [], exceeds: [] }
const slot = (modalities: Access[], standing: Slot['standing'] = STANDING): Slot => ({ id: 'x', joining: null, modalities, standing, sessions: [...MONDAYS, ...TUESDAYS].map((date) => ({ ...at(date), cancelled: false })) })
const sentences = (one: Slot) => whyTold(one, told).flatMap((reasons) => reasons.sentences)

describe('why a group', () => {
  it('is in the plan is all there is to say of one that is joined', () =>
    expect(sentences(slot([access('onsite'), NOT_ONLINE], { ...STANDING, joined: 'onsite' }))).toEqual(['This is in your best plan.']))

  it('is barred is told in words, and a way that is not offered is passed over', () => {
    const reasons = whyTold(slot([access('onsite', { status: 'barred', barriers: ['full', 'language'] }), NOT_ONLINE], null), told)
    expect(reasons).toEqual([{ heading: null, sentences: [shelves.en.planner.why.barriers.full, shelves.en.planner.why.barriers.language] }])
  })

  it('clashes names what is in the way, on which days, and how often', () => {
    const clashes = [clash('2026-11-30', 'job'), clash('2026-12-01', 'job'), clash('2026-12-07', 'job')]
    expect(sentences(slot([access('onsite', { status: 'clashes', clashes }), NOT_ONLINE]))).toEqual(['Monday and Tuesday: “JOB” is at that time (3 of 4 times).'])
  })

  it('clashes every time says so', () => {
    const clashes = MONDAYS.map((date) => clash(date, 'job'))
    expect(sentences(slot([access('onsite', { status: 'clashes', clashes }), NOT_ONLINE]))).toEqual(['Monday: “JOB” is at that time (every time).'])
  })

  it.each([
    ['way-there', 'Monday: after “JOB”, there isn’t enough time to get there (1 of 2 times).'],
    ['way-back', 'Monday: you wouldn’t be back in time for “JOB” (1 of 2 times).'],
  ] as const)('clashes on the %s tells it apart', (of, sentence) =>
    expect(sentences(slot([access('onsite', { status: 'clashes', clashes: [clash('2026-11-30', 'job', of)] }), NOT_ONLINE]))).toEqual([sentence]))

  it('clashes with a companion’s life says whose it is', () =>
    expect(sentences(slot([access('onsite', { status: 'clashes', clashes: [clash('2026-11-30', 'job', 'session', 'partner')] }), NOT_ONLINE]))[0]).toContain('of the person who comes with you'))

  it('can be joined in two ways is told for each', () => {
    const reasons = whyTold(slot([access('onsite', { status: 'barred', barriers: ['full'] }), access('online')]), told)
    expect(reasons.map((one) => one.heading)).toEqual(['If you come on site:', 'If you join online:', null])
    expect(reasons[1]?.sentences).toEqual(['Nothing stands against it.'])
  })

  it('fits but is not in the plan is told beside it', () => {
    const free = [access('onsite'), NOT_ONLINE]
    expect(sentences(slot(free))).toEqual([shelves.en.planner.why.fits])
    expect(sentences(slot(free, { ...STANDING, sameTime: ['a', 'a', 'b'] }))).toEqual(['At that time you have “title of a” and “title of b” in your best plan.'])
    expect(sentences(slot(free, { ...STANDING, exceeds: [{ maximum: 'daysPerWeek.max', from: '2026-11-30', is: 6, most: 5 }] }))).toEqual([shelves.en.planner.why.exceeds['daysPerWeek.max']])
    expect(sentences(slot(free, null))).toEqual([shelves.en.planner.why.fitsAlone])
  })
})
