import { describe, expect, it } from 'vitest'
import { blocksOf, daysOf, differences, keyOf, keyOfBlock, laterThatDay, nextSession, unanswered, weekAt, weeksOf, withNew, type MySession, type MyWeek } from './sessions'
import { untilThen } from './until'
import { daysBetween, daysLater, mondayOf, wallIn, weekdayOf } from '../words/wall'

const newYork = wallIn('America/New_York')
const session = (start: string, end: string, more: Partial<MySession> = {}): MySession => ({
  slot: 'noon', title: 'Noon group', start: `${start}:00-05:00`, end: `${end}:00-05:00`, modality: 'onsite', state: 'planned', ...more,
})
// Monday 30 November 2026 and the days after it
const monday = session('2026-11-30T12:00', '2026-11-30T14:00')
const evening = session('2026-11-30T18:00', '2026-11-30T20:00', { slot: 'evening', state: 'makeUp', absence: 'a', makeUpFor: { title: 'Noon group', start: '2026-12-02T12:00:00-05:00' } })
const wednesday = session('2026-12-02T12:00', '2026-12-02T14:00', { state: 'absent', absence: 'a' })
const friday = session('2026-12-04T12:00', '2026-12-04T14:00', { state: 'absent', absence: 'b' })
const holiday = session('2026-12-14T12:00', '2026-12-14T14:00', { state: 'cancelled' })
const all = [monday, evening, wednesday, friday, holiday]
const sum = (week: string) => ({ week, minutes: 240, required: 300, days: 2, short: false })
const plan: MyWeek = { programme: { name: 'P', zone: 'America/New_York' }, zone: 'America/New_York', sessions: all, weeks: [sum('2026-11-30'), sum('2026-12-14')], feed: false }

describe('the wall', () => {
  it('shows the same instant on two dates in two zones', () => {
    const instant = new Date('2026-12-01T02:30:00Z')
    expect(newYork(instant)).toEqual({ date: '2026-11-30', minutes: 21 * 60 + 30 })
    expect(wallIn('Europe/Madrid')(instant)).toEqual({ date: '2026-12-01', minutes: 3 * 60 + 30 })
  })

  it('calls midnight zero, and goes with summer time', () => {
    expect(newYork(new Date('2026-11-30T05:00:00Z'))).toEqual({ date: '2026-11-30', minutes: 0 })
    expect(newYork(new Date('2027-03-14T07:00:00Z'))).toEqual({ date: '2027-03-14', minutes: 3 * 60 }) // 2 AM does not exist
  })

  it('counts days over months, years, leap days and changes of the clock', () => {
    expect(daysLater('2026-12-31', 1)).toBe('2027-01-01')
    expect(daysLater('2028-02-28', 1)).toBe('2028-02-29')
    expect(daysBetween('2027-03-13', '2027-03-15')).toBe(2)
  })

  it('begins weeks on Monday', () => {
    expect([mondayOf('2026-11-30'), mondayOf('2026-12-06')]).toEqual(['2026-11-30', '2026-11-30'])
    expect([weekdayOf('2026-11-30'), weekdayOf('2026-12-06')]).toEqual([0, 6])
  })
})

describe('how long until', () => {
  const until = (now: string, start = '2026-12-02T12:00', end = '2026-12-02T14:00') =>
    untilThen(new Date(`${now}:00-05:00`), new Date(`${start}:00-05:00`), new Date(`${end}:00-05:00`), newYork)

  it.each([
    ['2026-12-02T11:59', { kind: 'minutes', minutes: 1 }],
    ['2026-12-02T00:00', { kind: 'minutes', minutes: 720 }],
    ['2026-12-01T23:59', { kind: 'tomorrow' }],
    ['2026-12-01T00:00', { kind: 'tomorrow' }],
    ['2026-11-30T23:59', { kind: 'days', days: 2 }],
    ['2026-11-19T12:00', { kind: 'days', days: 13 }],
    ['2026-11-18T12:00', { kind: 'weeks', weeks: 2 }],
    ['2026-11-12T12:00', { kind: 'weeks', weeks: 2 }],
    ['2026-12-02T12:00', { kind: 'now' }],
    ['2026-12-02T13:59', { kind: 'now' }],
    ['2026-12-02T14:00', { kind: 'over' }],
  ])('at %s it is %o', (now, expected) => expect(until(now)).toEqual(expected))

  it('what begins after midnight but soon is counted in hours', () => {
    expect(until('2026-12-01T20:00', '2026-12-02T06:30', '2026-12-02T08:00')).toEqual({ kind: 'minutes', minutes: 630 })
  })
})

describe('sessions', () => {
  const at = (text: string) => new Date(`${text}:00-05:00`)

  it('the next one is attended and not over', () => {
    expect(nextSession(all, at('2026-11-30T13:59'))).toBe(monday)
    expect(nextSession(all, at('2026-11-30T14:00'))).toBe(evening)
    expect(nextSession(all, at('2026-11-30T20:00'))).toBeNull() // the others are not attended
  })

  it('later that day is the rest of its own day', () => {
    expect(laterThatDay(all, monday, newYork)).toEqual([evening])
    expect(laterThatDay(all, evening, newYork)).toEqual([])
  })

  it('what is different stays in sight until it is over, and for so many days ahead', () => {
    expect(differences(all, at('2026-11-30T00:00'), at('2026-11-30T00:00'), 14)).toEqual([evening, wednesday, friday])
    expect(differences(all, at('2026-12-02T14:00'), at('2026-12-02T14:00'), 14)).toEqual([friday, holiday])
  })

  it('what was moved is different too', () => {
    const moved: MySession = { ...monday, movedFrom: '2026-12-01T12:00:00-05:00' }
    expect(differences([moved], at('2026-11-30T00:00'), at('2026-11-30T00:00'), 14)).toEqual([moved])
  })

  it('a group that she joins later is new the first time, and different', () => {
    const later = (days: number, more: Partial<MySession> = {}): MySession => ({ ...monday, slot: 'late', start: `2026-12-0${days}T12:00:00-05:00`, end: `2026-12-0${days}T14:00:00-05:00`, ...more })
    const marked = (...sessions: MySession[]) => withNew({ ...plan, sessions: [monday, ...sessions] }).sessions.map((one) => one.isNew === true)
    expect(marked(later(6), later(7))).toEqual([false, false, false]) // within a week of the first of all
    expect(marked(later(7), later(8))).toEqual([false, true, false])
    expect(marked(later(7, { state: 'makeUp' }), later(8))).toEqual([false, false, true])
    const { sessions } = withNew({ ...plan, sessions: [monday, later(7), later(8)] })
    expect(differences(sessions, at('2026-12-01T00:00'), at('2026-12-01T00:00'), 14)).toEqual([sessions[1]])
  })

  it('an absence is unanswered until another session is attended in its place, or it has begun', () => {
    expect(unanswered(all, at('2026-12-01T00:00'))).toEqual([friday])
    expect(unanswered(all, at('2026-12-04T12:00'))).toEqual([])
  })

  it('an address means the same session before and after she says that she can’t come', () => {
    const planned: MySession = { ...wednesday, state: 'planned' }
    const instead: MySession = { ...wednesday, modality: 'online', state: 'makeUp' }
    expect(keyOf(planned)).toBe(keyOf(wednesday))
    expect(keyOf(instead)).not.toBe(keyOf(wednesday))
  })
})

describe('weeks', () => {
  const weeks = weeksOf(plan, newYork)

  it('follow each other without gaps', () => {
    expect(weeks.map((week) => [week.monday, week.sum?.minutes ?? null, week.sessions.length])).toEqual([['2026-11-30', 240, 4], ['2026-12-07', null, 0], ['2026-12-14', 240, 1]])
  })

  it('open at the one of today, before the plan at its first, after it at its last', () => {
    const opened = (date: string) => weekAt(weeks, date)?.monday
    expect(['2026-10-01', '2026-12-06', '2026-12-07', '2027-02-01'].map(opened)).toEqual(['2026-11-30', '2026-11-30', '2026-12-07', '2026-12-14'])
    expect(weekAt([], '2026-10-01')).toBeNull()
  })

  it('are on the clock of the person, not of the programme', () => {
    const sunday = session('2026-12-06T19:00', '2026-12-06T20:00') // Monday in Madrid
    expect(weeksOf({ ...plan, sessions: [sunday], weeks: [] }, wallIn('Europe/Madrid')).map((week) => week.monday)).toEqual(['2026-12-07'])
  })

  it('hold days that hold something', () => {
    expect(daysOf(all, newYork).map((day) => [day.date, day.sessions.length])).toEqual([['2026-11-30', 2], ['2026-12-02', 1], ['2026-12-04', 1], ['2026-12-14', 1]])
  })

  it('are drawn with what is attended above what is not', () => {
    expect(blocksOf([monday, wednesday, holiday], newYork).map((block) => [block.day, block.tone])).toEqual([[2, 'missed'], [0, 'greyed'], [0, 'onsite']])
  })

  it('draw what runs past midnight on both days, and end with Sunday', () => {
    const late = session('2026-12-01T23:00', '2026-12-02T01:00')
    expect(blocksOf([late], newYork).map((block) => [block.day, block.start, block.end])).toEqual([[1, 1380, 1440], [2, 0, 60]])
    expect(blocksOf([late], newYork).map((block) => keyOfBlock(block.id))).toEqual([keyOf(late), keyOf(late)])
    expect(blocksOf([session('2026-12-06T23:00', '2026-12-07T00:00')], newYork).map((block) => [block.day, block.end])).toEqual([[6, 1440]])
    expect(blocksOf([session('2026-12-06T23:00', '2026-12-07T01:00')], newYork)).toHaveLength(1)
  })
})
