import { memo, useEffect, useEffectEvent, useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { at, SLOT, type Cells } from './cells'
import { follow, REST, type Gesture, type PointerNews } from './gesture'
import type { Cell } from './gridKeys'
import { names } from './names'
import './PainterGrid.css'
import { isSelected, type PaintAction, type Painting } from './painting'
import { WEEK, type Tone } from './week'
import { useKitWords } from './words'

export type Brush = { value: string; label: string; tone: Tone }

type Props = {
  painting: Painting
  dispatch: (action: PaintAction) => void
  brushes: readonly Brush[]
  rows: { first: number; last: number }
  onDay: (day: number) => void
  /** Hears what a key has filled: a cell that changes under the cursor is not read out by itself. */
  onSay: (told: string) => void
}

const cellUnder = (x: number, y: number): Cell | null => {
  const name = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-cell]')?.dataset['cell']
  const [day, row] = (name ?? '').split(',').map(Number)
  return name !== undefined && day !== undefined && row !== undefined ? { day, row } : null
}

/** Half hours down, days across; each cell says what fills it. What a pointer means is told by gesture.ts, what that paints by painting.ts. */
export function PainterGrid({ painting, dispatch, brushes, rows, onDay, onSay }: Props) {
  const words = useKitWords()
  const grid = useRef<HTMLDivElement>(null)
  const gesture = useRef<Gesture>({ is: 'idle' })
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)

  const hear = useEffectEvent((news: PointerNews) => {
    const [next, actions] = follow(gesture.current, news)
    gesture.current = next
    if (next.is !== 'waiting') clearTimeout(resting.current)
    actions.forEach(dispatch)
  })

  useEffect(() => {
    const element = grid.current
    if (!element) return
    const onDown = (event: globalThis.PointerEvent) => {
      const cell = cellUnder(event.clientX, event.clientY)
      if (!cell || event.button !== 0) return
      const by = event.pointerType === 'mouse' ? 'mouse' : 'touch'
      hear({ news: 'down', by, cell, x: event.clientX, y: event.clientY })
      if (by === 'touch') {
        resting.current = setTimeout(() => {
          hear({ news: 'rested' })
          navigator.vibrate?.(12)
        }, REST)
      }
    }
    const onMove = (event: globalThis.PointerEvent) => {
      if (gesture.current.is !== 'idle') hear({ news: 'moved', cell: cellUnder(event.clientX, event.clientY), x: event.clientX, y: event.clientY })
    }
    const onUp = () => hear({ news: 'up' })
    const onCancel = () => hear({ news: 'cancelled' })
    // Once a finger paints, the page must hold still; only a listener that is not passive can ask for that.
    const holdStill = (event: TouchEvent) => gesture.current.is === 'painting' && event.cancelable && event.preventDefault()
    const noMenu = (event: Event) => gesture.current.is !== 'idle' && event.preventDefault()

    element.addEventListener('pointerdown', onDown)
    element.addEventListener('touchmove', holdStill, { passive: false })
    element.addEventListener('contextmenu', noMenu)
    addEventListener('pointermove', onMove)
    addEventListener('pointerup', onUp)
    addEventListener('pointercancel', onCancel)
    return () => {
      element.removeEventListener('pointerdown', onDown)
      element.removeEventListener('touchmove', holdStill)
      element.removeEventListener('contextmenu', noMenu)
      removeEventListener('pointermove', onMove)
      removeEventListener('pointerup', onUp)
      removeEventListener('pointercancel', onCancel)
      clearTimeout(resting.current)
    }
  }, [])

  const focusCursor = () => grid.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus()
  const { day: cursorDay, row: cursorRow } = painting.cursor
  useEffect(() => {
    if (grid.current?.contains(document.activeElement) && document.activeElement?.hasAttribute('data-cell')) focusCursor()
  }, [cursorDay, cursorRow])

  const byKey = useRef(false)
  const tell = useEffectEvent(() => {
    const { day, row } = painting.cursor
    const fill = at(painting.cells, day, row)
    const label = brushes.find((one) => one.value === fill)?.label ?? words.painter.free
    onSay(`${words.weekday(day, 'long')}, ${words.span(row * SLOT, (row + 1) * SLOT)}: ${label}`)
  })
  useEffect(() => {
    if (byKey.current) tell()
    byKey.current = false
  }, [painting.cells])

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || !event.target.hasAttribute('data-cell')) return
    const action = keyed(event, rows)
    if (!action) return
    event.preventDefault()
    byKey.current = action.do !== 'move'
    dispatch(action)
  }

  const visible = Array.from({ length: rows.last - rows.first }, (_, index) => rows.first + index)
  const cursor = Math.min(Math.max(cursorRow, rows.first), rows.last - 1)
  return (
    <div className="painter-grid" role="grid" aria-label={words.painter.grid} aria-multiselectable="true" ref={grid} onKeyDown={onKeyDown} onDragStart={(event: PointerEvent | React.DragEvent) => event.preventDefault()}>
      <div className="painter-row painter-days" role="row">
        <span role="columnheader"><span className="unseen">{words.painter.from}</span></span>
        {WEEK.map((day) => (
          <span key={day} role="columnheader" aria-label={words.weekday(day, 'long')}>
            <button type="button" className="painter-day" aria-label={words.painter.dayMenu(words.weekday(day, 'short'))} onClick={() => onDay(day)}>
              {words.weekday(day, 'short')}
              <span className="painter-dots" aria-hidden="true">⋯</span>
            </button>
          </span>
        ))}
      </div>
      {visible.map((row) => (
        <Row
          key={row}
          row={row}
          fills={WEEK.map((day) => at(painting.cells, day, row) ?? '').join('\n')}
          runs={WEEK.map((day) => runAt(painting.cells, day, row, rows)).join('')}
          selected={WEEK.map((day) => (isSelected(painting, day, row) ? 'x' : '-')).join('')}
          cursor={row === cursor ? cursorDay : -1}
          brushes={brushes}
        />
      ))}
    </div>
  )
}

/** Where in a run of one fill a half hour stands: first, middle, last, or single. */
function runAt(cells: Cells, day: number, row: number, rows: Props['rows']): 'f' | 'm' | 'l' | 's' {
  const fill = at(cells, day, row)
  const goesOn = row > rows.first && at(cells, day, row - 1) === fill
  const continues = row + 1 < rows.last && at(cells, day, row + 1) === fill
  if (goesOn) return continues ? 'm' : 'l'
  return continues ? 'f' : 's'
}

function keyed(event: KeyboardEvent, rows: Props['rows']): PaintAction | null {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') return { do: 'undo' }
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  switch (event.key) {
    case ' ':
    case 'Enter': return { do: 'toggle' }
    case 'Delete':
    case 'Backspace': return { do: 'clear' }
    case 'Escape': return { do: 'unselect' }
    case 'Tab':
    case 'Shift': return null
    default: return /^(Arrow|Page|Home|End)/.test(event.key) ? { do: 'move', key: event.key, extend: event.shiftKey, rows } : null
  }
}

type RowProps = { row: number; fills: string; runs: string; selected: string; cursor: number; brushes: readonly Brush[] }

/** One half hour of seven days. It is drawn anew only when one of its plain values differs. */
const Row = memo(function Row({ row, fills, runs, selected, cursor, brushes }: RowProps) {
  const words = useKitWords()
  const span = words.span(row * SLOT, (row + 1) * SLOT)
  return (
    <div className={names('painter-row', row % 2 === 0 && 'painter-hour')} role="row">
      <span role="rowheader" className="painter-time">{row % 2 === 0 ? words.hour(row / 2) : <span className="unseen">{words.clock(row * SLOT)}</span>}</span>
      {fills.split('\n').map((fill, day) => {
        const brush = brushes.find((one) => one.value === fill)
        return (
          <span
            key={day}
            role="gridcell"
            className={names('painter-cell', brush && runs[day] !== 'm' && runs[day] !== 'l' && 'painter-begins', brush && runs[day] !== 'm' && runs[day] !== 'f' && 'painter-ends', selected[day] === 'x' && 'painter-selected')}
            data-cell={`${day},${row}`}
            data-tone={brush?.tone}
            tabIndex={cursor === day ? 0 : -1}
            aria-selected={selected[day] === 'x'}
            aria-label={`${words.weekday(day, 'long')}, ${span}: ${brush?.label ?? words.painter.free}`}
          >
            {brush && (runs[day] === 'f' || runs[day] === 's') && <span className="painter-label">{brush.label}</span>}
          </span>
        )
      })}
    </div>
  )
})
