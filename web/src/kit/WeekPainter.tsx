import { useReducer, useState } from 'react'
import { Button, IconButton } from './Button'
import { gathered, SLOTS, spansOf, type Cells, type Gathered, type Span } from './cells'
import { Disclosure } from './Disclosure'
import { begin, paint, type PaintAction, type Painting } from './painting'
import { PainterDay } from './PainterDay'
import { PainterForm } from './PainterForm'
import { PainterGrid, type Brush } from './PainterGrid'
import { PainterTools } from './PainterTools'
import './WeekPainter.css'
import { useKitWords } from './words'

export type { Brush }

/** The state of a painter, kept by the page that has it: `painting.cells` is what was painted. */
export const usePainting = (cells: Cells, brush: string): [Painting, (action: PaintAction) => void] =>
  useReducer(paint, null, () => begin(cells, brush))

type Props = {
  painting: Painting
  dispatch: (action: PaintAction) => void
  /** What a half hour can be filled with. */
  brushes: readonly Brush[]
  /** The hours that are shown at first; what is filled outside of them widens them. */
  hours?: { first: number; last: number }
  /** What a stretch of half hours stands for to the minute, for the list; inside of those half hours. */
  exact?: (span: Span) => readonly Span[]
}

/** A week to be filled in: by mouse, by finger, by keyboard, or by a form. */
export function WeekPainter({ painting, dispatch, brushes, hours = { first: 6, last: 23 }, exact = (span) => [span] }: Props) {
  const words = useKitWords()
  const told = words.painter
  const [night, showNight] = useState(false)
  const [day, openDay] = useState<number | null>(null)
  const [said, say] = useState('')
  const spans = spansOf(painting.cells)
  const rows = night
    ? { first: 0, last: SLOTS }
    : { first: Math.min(hours.first * 2, ...spans.map((span) => span.start / 30)), last: Math.max(hours.last * 2, ...spans.map((span) => span.end / 30)) }

  const brushOf = (fill: string) => brushes.find((one) => one.value === fill)
  const tell = ({ days, start, end, fill }: Gathered) =>
    `${brushOf(fill)?.label ?? ''}, ${words.list(days.map((one) => words.weekday(one, 'long')))}, ${words.fromTo(words.clock(start), words.clock(end))}`

  return (
    <div className="painter">
      <PainterTools painting={painting} dispatch={dispatch} brushes={brushes} onUndo={() => say(told.undone)} />
      <p className="painter-hint painter-touch">{told.howTo}</p>
      <p className="painter-hint painter-keys">{told.howToByKeys}</p>
      <PainterGrid painting={painting} dispatch={dispatch} brushes={brushes} rows={rows} onDay={openDay} onSay={say} />
      <div className="painter-night">
        <Button look="plain" aria-expanded={night} onClick={() => showNight(!night)}>{night ? told.usualHours : told.wholeDay}</Button>
      </div>
      <p className="unseen" role="status">{said}</p>
      <Disclosure summary={told.addByList}>
        <PainterForm brushes={brushes} dispatch={dispatch} onAdded={(days, start, end, fill) => say(told.added(tell({ days, start, end, fill })))} />
      </Disclosure>
      <section className="painter-list" aria-label={told.list}>
        <h3>{told.list}</h3>
        {spans.length === 0 && <p className="soft">{told.empty}</p>}
        <ul>
          {gathered(spans.flatMap(exact)).map((group) => (
            <li key={tell(group)}>
              <span className="painter-swatch" data-tone={brushOf(group.fill)?.tone} aria-hidden="true" />
              <span className="painter-span">
                <strong>{brushOf(group.fill)?.label}</strong>
                <span>{words.list(group.days.map((one) => words.weekday(one, group.days.length > 2 ? 'short' : 'long')))}</span>
                <span>{words.span(group.start, group.end)}</span>
              </span>
              <IconButton icon="close" label={told.remove(tell(group))} onClick={() => dispatch({ do: 'remove', span: group })} />
            </li>
          ))}
        </ul>
      </section>
      <PainterDay day={day} dispatch={dispatch} onClose={() => openDay(null)} />
    </div>
  )
}
