import { describe, expect, it } from 'vitest'
import { spansOf, withSpan, type Cells } from '../kit/cells'
import type { Entry } from './life'
import { cellsOf, exactly, repaint } from './painted'

const JOB: Entry = { id: 'job', kind: 'work', days: ['MO', 'TU', 'WE'], start: '09:00', end: '17:00', travelTo: { main: 15 } }
const SCHOOL: Entry = { id: 'school-run', kind: 'family', days: ['MO', 'TU'], start: '07:45', end: '08:20', firm: true }
const NIGHT: Entry = { id: 'night', kind: 'work', days: ['SA', 'SU'], start: '22:15', end: '06:00', rest: 60 }
const ROTA: Entry = { id: 'shifts', kind: 'work', rota: { from: '2026-11-30', days: [['07:00', '19:00'], null] } }
const SECOND: Entry = { id: 'club', days: ['MO'], start: '18:00', end: '19:00', from: '2026-11-30', everyWeeks: 2 }
const LIFE = [JOB, SCHOOL, NIGHT, ROTA, SECOND]

const fresh = (fill: string): Omit<Entry, 'id'> => ({ kind: fill, firm: true })
const painted = (entries: readonly Entry[], brush: (cells: Cells) => Cells, known = entries) => repaint(entries, cellsOf(entries), brush(cellsOf(entries)), fresh, known)

describe('a painted week', () => {
  it('that nobody painted on leaves every entry as it is', () => {
    const same = painted(LIFE, (cells) => cells)
    expect(same).toEqual(LIFE)
    same.forEach((entry, at) => expect(entry).toBe(LIFE[at]))
  })

  it('keeps what cannot be painted, whatever is painted over it', () => {
    const after = painted(LIFE, (cells) => withSpan(cells, [0, 1, 2, 3, 4, 5, 6], 0, 1440, null))
    expect(after).toEqual([ROTA, SECOND])
  })

  it('gives a fresh brush one entry for each pair of times, with its days', () => {
    const after = painted([], (cells) => withSpan(withSpan(cells, [0, 2], 540, 720, 'work'), [4], 600, 660, 'work'))
    expect(after).toEqual([
      { id: 'work', kind: 'work', firm: true, days: ['MO', 'WE'], start: '09:00', end: '12:00' },
      { id: 'work-2', of: 'work', kind: 'work', firm: true, days: ['FR'], start: '10:00', end: '11:00' },
    ])
  })

  it('takes a day off a thing and keeps all else of it, its minutes too', () => {
    expect(painted([SCHOOL], (cells) => withSpan(cells, [1], 420, 540, null))).toEqual([{ ...SCHOOL, days: ['MO'] }])
  })

  it('keeps the end that was not painted, to the minute', () => {
    const after = painted([SCHOOL], (cells) => withSpan(cells, [0], 510, 570, 'school-run'))
    expect(after.map(({ days, start, end }) => [days, start, end])).toEqual([[['MO'], '07:45', '09:30'], [['TU'], '07:45', '08:20']])
    expect(new Set(after.map((entry) => entry.of ?? entry.id))).toEqual(new Set(['school-run']))
    expect(new Set(after.map((entry) => entry.id)).size).toBe(2)
  })

  it('carries travel and rest over to hours that were added', () => {
    const after = painted([JOB], (cells) => withSpan(cells, [5], 600, 840, 'job'))
    expect(after).toEqual([JOB, { ...JOB, id: 'job-2', of: 'job', days: ['SA'], start: '10:00', end: '14:00' }])
  })

  it('knows a night that runs into the next day, and from Sunday into Monday', () => {
    const cells = cellsOf([NIGHT])
    expect([cells[5 * 48 + 44], cells[6 * 48 + 11], cells[6 * 48 + 12], cells[6 * 48 + 47], cells[0], cells[11], cells[12]]).toEqual(['night', 'night', null, 'night', 'night', 'night', null])
    const after = painted([NIGHT], (before) => withSpan(before, [6], 300, 360, null))
    expect(after.map(({ days, start, end }) => [days, start, end])).toEqual([[['SA'], '22:15', '05:00'], [['SU'], '22:15', '06:00']])
  })

  it('ends a stretch at midnight as 24:00', () => {
    expect(painted([], (cells) => withSpan(cells, [3], 1380, 1440, 'other'))).toMatchObject([{ start: '23:00', end: '24:00', days: ['TH'] }])
  })

  it('gives back minutes and all when painting over is undone', () => {
    const erased = painted(LIFE, (cells) => withSpan(cells, [0, 1], 420, 540, null))
    expect(erased.some((entry) => entry.id === 'school-run')).toBe(false)
    const undone = repaint(erased, cellsOf(erased), cellsOf(LIFE), fresh, LIFE)
    expect(undone.find((entry) => entry.id === 'school-run')).toEqual(SCHOOL)
  })

  it('leaves alone what lies hidden under something else', () => {
    const under: Entry = { id: 'under', kind: 'other', days: ['MO', 'FR'], start: '10:00', end: '11:00' }
    const after = painted([under, JOB], (cells) => withSpan(cells, [3], 600, 660, 'under'))
    expect(after.filter((entry) => (entry.of ?? entry.id) === 'under').flatMap((entry) => entry.days)).toEqual(['MO', 'TH', 'FR'])
  })
})

describe('a painted stretch, to the minute', () => {
  const listed = (entries: readonly Entry[], cells = cellsOf(entries)) => spansOf(cells).flatMap((span) => exactly(entries, span)).map(({ day, start, end }) => [day, start, end])
  const entry = (start: string, end: string, more: Partial<Entry> = {}): Entry => ({ id: 'a', days: ['MO'], start, end, ...more })

  it('is as it was told', () => expect(listed([entry('07:15', '07:35')])).toEqual([[0, 435, 455]]))

  it('shows gaps that half hours don’t', () =>
    expect(listed([entry('07:15', '09:10'), entry('09:20', '12:00', { id: 'b', of: 'a' })])).toEqual([[0, 435, 550], [0, 560, 720]]))

  it('is one where the next begins as it ends', () =>
    expect(listed([entry('07:15', '09:10'), entry('09:10', '12:00', { id: 'b', of: 'a' })])).toEqual([[0, 435, 720]]))

  it('that runs past midnight is there on both days, and from Sunday on Monday', () =>
    expect(listed([entry('22:15', '06:40', { days: ['SU'] })])).toEqual([[0, 0, 400], [6, 1335, 1440]]))

  it('keeps the end that was not painted', () => {
    const told = [entry('07:15', '11:50')]
    expect(listed(told, withSpan(cellsOf(told), [0], 360, 420, 'a'))).toEqual([[0, 360, 710]])
    expect(listed(told, withSpan(cellsOf(told), [0], 480, 540, null))).toEqual([[0, 435, 480], [0, 540, 710]])
  })

  it('is what was painted where nothing was told', () => expect(listed([], withSpan(cellsOf([]), [2], 480, 600, 'new'))).toEqual([[2, 480, 600]]))
})
