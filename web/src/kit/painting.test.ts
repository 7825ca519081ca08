import { describe, expect, it } from 'vitest'
import { NOTHING, spansOf, withSpan } from './cells'
import { begin, isSelected, paint, type Painting, type PaintAction } from './painting'

const H = 60
const ROWS = { first: 0, last: 48 }
const cell = (day: number, hour: number) => ({ day, row: hour * 2 })
const move = (key: string, extend = false): PaintAction => ({ do: 'move', key, extend, rows: ROWS })
const after = (actions: PaintAction[], from: Painting = begin(NOTHING, 'job')) => actions.reduce(paint, from)
const seen = (painting: Painting) => spansOf(painting.cells).map(({ day, start, end, fill }) => `${day} ${start / H}-${end / H} ${fill}`)
const drawn = (first: [number, number], last: [number, number]): PaintAction[] => [
  { do: 'press', cell: cell(...first) }, { do: 'drag', cell: cell(...last) }, { do: 'release' },
]

describe('painting by pointer', () => {
  it.each<[string, PaintAction[], string[]]>([
    ['a press fills one half hour', drawn([0, 9], [0, 9]), ['0 9-9.5 job']],
    ['a drag fills all between', drawn([0, 9], [0, 11]), ['0 9-11.5 job']],
    ['a drag upward does too', drawn([0, 11], [0, 9]), ['0 9-11.5 job']],
    ['a drag across fills the same hours of each day', drawn([0, 9], [2, 9.5]), ['0 9-10 job', '1 9-10 job', '2 9-10 job']],
    ['coming back gives up what was too much', [{ do: 'press', cell: cell(0, 9) }, { do: 'drag', cell: cell(3, 20) }, { do: 'drag', cell: cell(0, 9.5) }, { do: 'release' }], ['0 9-10 job']],
    ['a stroke that begins on its own colour clears', [...drawn([0, 9], [0, 11]), ...drawn([0, 10], [0, 12])], ['0 9-10 job']],
    ['a cancelled stroke leaves nothing', [{ do: 'press', cell: cell(0, 9) }, { do: 'drag', cell: cell(0, 12) }, { do: 'cancel' }], []],
    ['a drag without a press does nothing', [{ do: 'drag', cell: cell(0, 12) }, { do: 'release' }], []],
    ['another brush paints over', [...drawn([0, 9], [0, 11]), { do: 'take brush', brush: 'kids' }, ...drawn([0, 10], [0, 10])], ['0 9-10 job', '0 10-10.5 kids', '0 10.5-11.5 job']],
    ['the empty brush clears', [...drawn([0, 9], [0, 11]), { do: 'take brush', brush: null }, ...drawn([0, 9], [0, 10.5])], ['0 11-11.5 job']],
  ])('%s', (_, actions, spans) => expect(seen(after(actions))).toEqual(spans))

  it('a stroke is undone as a whole', () => {
    const painted = after([...drawn([0, 9], [0, 11]), ...drawn([1, 9], [1, 11])])
    expect(seen(paint(painted, { do: 'undo' }))).toEqual(['0 9-11.5 job'])
    expect(seen(after([{ do: 'undo' }, { do: 'undo' }, { do: 'undo' }], painted))).toEqual([])
  })

  it('a stroke that changed nothing is not remembered', () => {
    const painted = after([{ do: 'take brush', brush: null }, ...drawn([0, 9], [0, 11])])
    expect(painted.past).toEqual([])
  })
})

describe('painting by keyboard', () => {
  it.each<[string, PaintAction[], string[]]>([
    ['Space fills the half hour of the cursor', [{ do: 'toggle' }], ['0 8-8.5 job']],
    ['Space a second time clears it', [{ do: 'toggle' }, { do: 'toggle' }], []],
    ['arrows move first', [move('ArrowRight'), move('ArrowDown'), { do: 'toggle' }], ['1 8.5-9 job']],
    ['Shift takes in more', [move('ArrowDown', true), move('ArrowDown', true), move('ArrowRight', true), { do: 'toggle' }], ['0 8-9.5 job', '1 8-9.5 job']],
    ['a selection that is partly filled is filled', [{ do: 'toggle' }, move('ArrowDown', true), { do: 'toggle' }], ['0 8-9 job']],
    ['an arrow without Shift gives the selection up', [move('ArrowDown', true), move('ArrowRight'), { do: 'toggle' }], ['1 8.5-9 job']],
    ['Delete clears the selection', [{ do: 'toggle' }, move('ArrowDown', true), { do: 'clear' }], []],
    ['the cursor stops at the edge', [move('ArrowLeft'), move('ArrowUp', false), { do: 'toggle' }], ['0 7.5-8 job']],
    ['Page Down moves two hours', [move('PageDown'), { do: 'toggle' }], ['0 10-10.5 job']],
    ['End goes to Sunday', [move('End'), { do: 'toggle' }], ['6 8-8.5 job']],
  ])('%s', (_, actions, spans) => expect(seen(after(actions))).toEqual(spans))

  it('the cursor stays within the hours that are shown', () => {
    const shown = { first: 12, last: 18 }
    const up: PaintAction = { do: 'move', key: 'PageUp', extend: false, rows: shown }
    expect(after([up, up]).cursor).toEqual({ day: 0, row: 12 })
    expect(after([{ do: 'move', key: 'PageDown', extend: false, rows: shown }, { do: 'move', key: 'PageDown', extend: false, rows: shown }]).cursor.row).toBe(17)
  })

  it('what is selected reaches from the anchor to the cursor', () => {
    const painting = after([move('ArrowDown', true), move('ArrowRight', true)])
    expect([isSelected(painting, 0, 16), isSelected(painting, 1, 17), isSelected(painting, 2, 16), isSelected(painting, 0, 18)]).toEqual([true, true, false, false])
    expect(isSelected(paint(painting, { do: 'unselect' }), 0, 16)).toBe(false)
  })
})

describe('painting by day and by list', () => {
  const monday = begin(withSpan(NOTHING, [0], 9 * H, 17 * H, 'job'), 'job')
  it.each<[string, PaintAction[], string[]]>([
    ['a day is copied to others', [{ do: 'copy day', day: 0, to: [1, 4] }], ['0 9-17 job', '1 9-17 job', '4 9-17 job']],
    ['a copy takes the place of what was there', [{ do: 'add', days: [1], from: 20 * H, until: 21 * H, fill: 'kids' }, { do: 'copy day', day: 0, to: [1] }], ['0 9-17 job', '1 9-17 job']],
    ['a day is cleared', [{ do: 'clear day', day: 0 }], []],
    ['a cleared day is had back', [{ do: 'clear day', day: 0 }, { do: 'undo' }], ['0 9-17 job']],
    ['a stretch is added', [{ do: 'add', days: [5], from: 22 * H, until: 2 * H, fill: 'kids' }], ['0 9-17 job', '5 22-24 kids', '6 0-2 kids']],
    ['a stretch is removed from all its days', [{ do: 'copy day', day: 0, to: [2] }, { do: 'remove', span: { days: [0, 2], start: 9 * H, end: 17 * H, fill: 'job' } }], []],
    ['a stretch until midnight is removed as a whole', [{ do: 'add', days: [3], from: 23 * H, until: 0, fill: 'kids' }, { do: 'remove', span: { days: [3], start: 23 * H, end: 24 * H, fill: 'kids' } }], ['0 9-17 job']],
  ])('%s', (_, actions, spans) => expect(seen(after(actions, monday))).toEqual(spans))
})
