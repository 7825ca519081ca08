import { describe, expect, it } from 'vitest'
import { sessionsOf, type Session } from '../sessions'
import type { Offering, Timetable } from '../timetable'
import { meaningOf, sittersOf, type Affected } from './meaning'
import { dateTrouble, refusedAt, seriesTrouble } from './trouble'
import { creditOf, dateDraftOf, fallAway, hasOtherTimes, rebased, seriesDraftOf, timesBegin, withDate, withSeries, type DateDraft, type Written } from './written'

const written = (more: Partial<Written> = {}): Written => ({
  id: 'core', title: 'Core', kind: 'group', join: 'any', modality: ['onsite'], site: 'main', room: 'quay', staff: ['fac-a'], seats: 8, minSeats: 4, taken: 2, takenOnline: 0,
  meetings: [{ day: 'TU', start: '18:00', end: '21:00', credit: 170 }, { day: 'TH', start: '22:00', end: '24:00' }], ...more,
})
const offering: Offering = { id: 'core', title: 'Core', kind: 'group', site: 'Harbor', room: 'quay', staff: [], modality: ['onsite'], meetings: [], seats: 8, slots: [{ slot: 'core', others: 2, free: 3, people: [] }] }
const timetable: Timetable = { version: 1, programme: 'P', zone: 'America/New_York', offerings: [offering] }

/** The session of Tuesday 1 December, 18 to 21. */
const tuesday = (): Session => {
  const [session] = sessionsOf(timetable, { monday: '2026-11-30', sessions: [{ offering: 'core', meeting: 0, date: '2026-12-01', clock: '18:00', start: '2026-12-01T18:00:00-05:00', end: '2026-12-01T21:00:00-05:00', room: 'quay', state: 'planned' }] })
  if (!session) throw new Error('there is no session')
  return session
}
const draft = (more: Partial<DateDraft> = {}): DateDraft => ({ what: 'moved', date: '2026-12-02', start: 18 * 60, end: 20 * 60, room: '', ...more })

describe('one date', () => {
  it('begins as it stands: usual, moved or cancelled', () => {
    const moved = [{ date: '2026-12-01', start: '18:00', to: { date: '2026-12-03', start: '17:00', end: '19:00', room: 'mast' } }]
    expect(dateDraftOf(written(), tuesday())).toEqual({ what: 'usual', date: '2026-12-01', start: 1080, end: 1260, room: '' })
    expect(dateDraftOf(written({ moved }), tuesday())).toEqual({ what: 'moved', date: '2026-12-03', start: 1020, end: 1140, room: 'mast' })
    expect(dateDraftOf(written({ moved, except: ['2026-12-01'] }), tuesday()).what).toBe('cancelled')
  })
  it('knows the time that its series had on that date', () => {
    const earlier = [{ until: '2026-12-06', meetings: [{ day: 'TU' as const, start: '18:00', end: '20:00' }] }]
    expect(dateDraftOf(written({ earlier }), tuesday()).end).toBe(1200)
  })
  it('is moved and nothing else is', () => {
    const other = { date: '2026-12-08', start: '18:00', to: { date: '2026-12-09', start: '18:00', end: '21:00' } }
    const now = withDate(written({ moved: [other], except: ['2026-12-24'] }), tuesday(), draft({ room: 'mast' }))
    expect(now).toEqual({ ...written(), except: ['2026-12-24'], moved: [{ date: '2026-12-01', start: '18:00', to: { date: '2026-12-02', start: '18:00', end: '20:00', room: 'mast' } }, other] })
  })
  it('is cancelled, and put back', () => {
    const cancelled = withDate(written({ except: ['2026-12-24'] }), tuesday(), draft({ what: 'cancelled' }))
    expect(cancelled.except).toEqual(['2026-12-01', '2026-12-24'])
    expect(withDate(cancelled, tuesday(), draft({ what: 'usual' }))).toEqual({ ...written(), except: ['2026-12-24'], moved: [] })
  })
  it('moved to where it is anyway is not moved', () => {
    expect(withDate(written(), tuesday(), draft({ date: '2026-12-01', end: 21 * 60 })).moved).toEqual([])
    expect(withDate(written(), tuesday(), draft({ date: '2026-12-01', end: 21 * 60, room: 'mast' })).moved).toHaveLength(1)
  })
  it('wants times that differ, on a day that is not over', () => {
    const today = '2026-12-02'
    expect(dateTrouble(draft(), today)).toEqual({})
    expect(dateTrouble(draft({ date: '2026-12-01', start: null }), today)).toEqual({ 'to.date': 'past', 'to.start': 'missing' })
    expect(dateTrouble(draft({ end: 18 * 60 }), today)).toEqual({ 'to.end': 'same' })
    expect(dateTrouble(draft({ what: 'cancelled', date: '2026-12-01', start: null }), today)).toEqual({})
  })
})

describe('a series', () => {
  const asIs = () => seriesDraftOf(written(), '2026-12-07')

  it('that is not touched stays as it is', () => {
    const { title, room, staff, seats, meetings } = withSeries(written(), asIs())
    expect({ title, room, staff, seats, meetings }).toEqual({ title: 'Core', room: 'quay', staff: ['fac-a'], seats: 8, meetings: written().meetings })
    expect(hasOtherTimes(written(), asIs())).toBe(false)
  })
  it('at other times keeps its breaks as long as they were', () => {
    const times = [{ day: 2, start: 18 * 60, end: 20 * 60 }, ...asIs().times.slice(1)]
    expect(hasOtherTimes(written(), { ...asIs(), times })).toBe(true)
    expect(withSeries(written(), { ...asIs(), times }).meetings).toEqual([{ day: 'WE', start: '18:00', end: '20:00', credit: 110 }, written().meetings[1]])
  })
  it.each([[18 * 60, 18 * 60 + 5, 0], [22 * 60, 60, 170]])('from %i to %i counts %i minutes', (start, end, credit) => expect(creditOf({ day: 'TU', start: '18:00', end: '21:00', credit: 170 }, start, end)).toBe(credit))
  it('that changes later says from when its times hold', () => {
    const earlier = [{ until: '2026-12-06', meetings: written().meetings }, { until: '2026-12-31', meetings: written().meetings }]
    expect([timesBegin(written()), timesBegin(written({ earlier }))]).toEqual([null, '2027-01-01'])
  })
  it('at other times no longer has what was changed of single dates, and says which', () => {
    const changed = written({ except: ['2026-12-08', '2026-12-10'], moved: ['2026-12-01', '2026-12-15', '2026-12-17'].map((date) => ({ date, start: '18:00', to: { date, start: '09:00', end: '12:00' } })) })
    const tuesdays = (day: number, start: number) => fallAway(changed, { ...asIs(), times: [{ day, start, end: 21 * 60 }, ...asIs().times.slice(1)] })
    expect(fallAway(changed, asIs())).toEqual([])
    expect(tuesdays(1, 17 * 60)).toEqual(['2026-12-15']) // what is cancelled is by its date, whatever the time
    expect(tuesdays(2, 18 * 60)).toEqual(['2026-12-08', '2026-12-15'])
  })
  it('without a limit, a room or an end says so', () => {
    const now = withSeries(written({ until: '2026-12-31' }), { ...asIs(), seats: null, room: '', until: null })
    expect([now.seats, now.room, now.until]).toEqual([null, null, null])
  })
  it('wants a name, seats for all who sit there, and dates that are not over', () => {
    const about = { today: '2026-12-07', taken: 5, otherTimes: true }
    expect(seriesTrouble({ ...asIs(), seats: 5 }, about)).toEqual({})
    expect(seriesTrouble({ ...asIs(), title: ' ', seats: 4, from: '2026-12-06', until: '2026-12-06', times: [{ day: 1, start: 60, end: null }] }, about)).toEqual({ title: 'missing', seats: 'taken', from: 'past', until: 'early', 'meetings[0].end': 'missing' })
    expect(seriesTrouble({ ...asIs(), from: '2026-12-06' }, { ...about, otherTimes: false })).toEqual({})
  })
})

describe('what was typed, when someone else was quicker', () => {
  const before = seriesDraftOf(written(), '2026-12-07')
  it('stays, and the rest is as they left it', () => {
    const typed = { ...before, title: 'Mine', times: [{ ...before.times[0], start: 1020 }, before.times[1]] } as typeof before
    const theirs = { ...before, title: 'Theirs', seats: 12, times: [{ ...before.times[0], end: 1200 }, { ...before.times[1], day: 4 }] } as typeof before
    expect(rebased(typed, before, theirs)).toEqual({ ...before, title: 'Mine', seats: 12, times: [{ day: 1, start: 1020, end: 1200 }, { ...before.times[1], day: 4 }] })
  })
  it('stays also where their times are other ones in number', () => {
    const typed = { ...before, times: [{ day: 0, start: 0, end: 60 }] }
    expect(rebased(typed, before, { ...before, times: [] }).times).toEqual(typed.times)
  })
})

describe('what the server refuses', () => {
  it('stands at its field, and above where it has none', () => {
    expect(refusedAt([{ path: 'offerings[3].meetings[1].end', what: 'is bad' }, { path: 'moved[0].to.room', what: 'is not there' }, { path: 'staff[2]', what: 'nobody' }, { path: 'audience', what: 'is odd' }])).toEqual({
      trouble: { 'meetings[1].end': 'refused', 'to.room': 'refused', staff: 'refused' }, left: ['audience is odd'],
    })
  })
})

describe('what a change means', () => {
  const one = (client: string, more: Partial<Affected> = {}): Affected => ({ client, state: 'agreed', moved: [], cancelled: [], cannotCome: [], visitsLost: [], shortWeeks: [], ...more })
  it('is told by what becomes of people', () => {
    const at = '2026-12-02T18:00:00-05:00'
    const found = meaningOf({ doubleBooked: [], people: [one('ana', { moved: [at] }), one('bo', { cannotCome: [at], state: 'held' }), one('cara', { moved: [at], cannotCome: [at], shortWeeks: [{ week: '2026-12-07', minutes: 360, required: 540 }] }), one('dan', { cancelled: [at], visitsLost: [at] })] })
    const names = (people: Affected[]) => people.map((person) => person.client).join(' ')
    expect([names(found.come), names(found.cannot), names(found.off), names(found.visits), names(found.short), found.deciding, found.times]).toEqual(['ana', 'bo cara', 'dan', 'dan', 'cara', 1, [at]])
  })
  it('counts who sits there once, and nobody who only visits', () => {
    const claim = (client: string, state: 'held' | 'agreed' | 'visit') => ({ client, state, modality: 'onsite' as const })
    const slots = [{ slot: 'core#1', others: 2, people: [claim('ana', 'agreed'), claim('bo', 'visit')] }, { slot: 'core#2', others: 3, people: [claim('ana', 'agreed'), claim('cy', 'held')] }]
    expect([sittersOf({ ...offering, slots }, slots[0] ?? null), sittersOf({ ...offering, slots }, null)]).toEqual([{ known: 1, others: 2 }, { known: 2, others: 3 }])
  })
})
