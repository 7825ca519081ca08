import { at, filled, NOTHING, SLOTS, withSpan, type Cells, type Gathered } from './cells'
import { moved, type Cell } from './gridKeys'

/**
 * A week that is being painted.
 *
 * cells   as they are seen, a stroke under way included
 * past    what they were before each change, the newest last
 * brush   what is painted with; null clears
 * cursor  the cell that has the keyboard; `row` is a half hour of the day
 * anchor  where a selection by keyboard began; it reaches to the cursor
 * stroke  a stroke of the pointer under way: where it began, and what it paints over what
 */
export type Painting = {
  cells: Cells
  past: readonly Cells[]
  brush: string | null
  cursor: Cell
  anchor: Cell | null
  stroke: { from: Cell; fill: string | null; over: Cells } | null
}

export type PaintAction =
  | { do: 'press'; cell: Cell }
  | { do: 'drag'; cell: Cell }
  | { do: 'release' }
  | { do: 'cancel' }
  | { do: 'move'; key: string; extend: boolean; rows: { first: number; last: number } }
  | { do: 'focus'; cell: Cell }
  | { do: 'toggle' }
  | { do: 'clear' }
  | { do: 'unselect' }
  | { do: 'take brush'; brush: string | null }
  | { do: 'add'; days: readonly number[]; from: number; until: number; fill: string }
  | { do: 'remove'; span: Gathered }
  | { do: 'clear day'; day: number }
  | { do: 'copy day'; day: number; to: readonly number[] }
  | { do: 'undo' }

const REMEMBERED = 100 // changes that can be undone

export const begin = (cells: Cells = NOTHING, brush: string | null = null): Painting =>
  ({ cells, past: [], brush, cursor: { day: 0, row: 16 }, anchor: null, stroke: null })

/** Whether a cell lies in the rectangle between two corners. */
const between = (one: Cell, other: Cell) => (day: number, slot: number) =>
  day >= Math.min(one.day, other.day) && day <= Math.max(one.day, other.day) && slot >= Math.min(one.row, other.row) && slot <= Math.max(one.row, other.row)

export const isSelected = ({ anchor, cursor }: Painting, day: number, slot: number) => anchor !== null && between(anchor, cursor)(day, slot)

/** The painting with new cells, of which the old can be had back; the same one when they are equal. */
function changed(painting: Painting, cells: Cells, before: Cells = painting.cells): Painting {
  if (cells === before || cells.every((cell, index) => cell === before[index])) return { ...painting, cells: before, stroke: null }
  return { ...painting, cells, past: [...painting.past, before].slice(-REMEMBERED), stroke: null }
}

/** What a press on a cell paints: the brush, or nothing where the brush is already. */
const fillFor = (painting: Painting, { day, row }: Cell) => (at(painting.cells, day, row) === painting.brush ? null : painting.brush)

export function paint(painting: Painting, action: PaintAction): Painting {
  const { cells, cursor, anchor, stroke } = painting
  switch (action.do) {
    case 'press': {
      const fill = fillFor(painting, action.cell)
      const first = filled(cells, fill, between(action.cell, action.cell))
      return { ...painting, cells: first, cursor: action.cell, anchor: null, stroke: { from: action.cell, fill, over: cells } }
    }
    case 'drag':
      if (!stroke) return painting
      return { ...painting, cursor: action.cell, cells: filled(stroke.over, stroke.fill, between(stroke.from, action.cell)) }
    case 'release':
      return stroke ? changed(painting, cells, stroke.over) : painting
    case 'cancel':
      return stroke ? { ...painting, cells: stroke.over, stroke: null } : painting
    case 'move': {
      const { first, last } = action.rows
      const to = moved({ day: cursor.day, row: cursor.row - first }, action.key, { days: 7, rows: last - first })
      if (!to) return painting
      return { ...painting, cursor: { day: to.day, row: to.row + first }, anchor: action.extend ? (anchor ?? cursor) : null }
    }
    case 'focus':
      return { ...painting, cursor: action.cell }
    case 'toggle': {
      const inside = between(anchor ?? cursor, cursor)
      const all = cells.every((cell, index) => !inside(Math.floor(index / SLOTS), index % SLOTS) || cell === painting.brush)
      return { ...changed(painting, filled(cells, all ? null : painting.brush, inside)), anchor: null }
    }
    case 'clear':
      return { ...changed(painting, filled(cells, null, between(anchor ?? cursor, cursor))), anchor: null }
    case 'unselect':
      return { ...painting, anchor: null }
    case 'take brush':
      return { ...painting, brush: action.brush }
    case 'add':
      return changed(painting, withSpan(cells, action.days, action.from, action.until, action.fill))
    case 'remove':
      return changed(painting, withSpan(cells, action.span.days, action.span.start, action.span.end, null))
    case 'clear day':
      return changed(painting, filled(cells, null, (day) => day === action.day))
    case 'copy day':
      return changed(painting, cells.map((cell, index) => (action.to.includes(Math.floor(index / SLOTS)) ? at(cells, action.day, index % SLOTS) : cell)))
    case 'undo': {
      const before = painting.past.at(-1)
      return before ? { ...painting, cells: before, past: painting.past.slice(0, -1), anchor: null, stroke: null } : painting
    }
  }
}
