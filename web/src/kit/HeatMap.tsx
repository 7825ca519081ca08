import { useId, useRef, useState, type KeyboardEvent } from 'react'
import './HeatMap.css'
import { names } from './names'
import { heatStep } from './heat'
import { moved } from './gridKeys'
import { useKitWords } from './words'

type Props = {
  caption: string
  /** values[day][i] is for the hour first + i; day 0 is Monday. */
  values: readonly (readonly number[])[]
  first: number
  /** What is counted, said with a number: "12 people". */
  tell: (value: number) => string
}

/** How many, by weekday and hour: a table of numbers, seen as warmth. The number shows on hover and focus, and is told below. */
export function HeatMap({ caption, values, first, tell }: Props) {
  const words = useKitWords()
  const id = useId()
  const body = useRef<HTMLTableSectionElement>(null)
  const [at, setAt] = useState({ day: 0, row: 0 })
  const [pointed, point] = useState<{ day: number; row: number } | null>(null)
  const most = Math.max(0, ...values.flat())
  const rows = Math.max(...values.map((day) => day.length))
  const shown = pointed ?? at

  const value = (day: number, row: number) => values[day]?.[row] ?? 0

  const onKeyDown = (event: KeyboardEvent) => {
    const to = moved(at, event.key, { days: values.length, rows })
    if (!to) return
    event.preventDefault()
    setAt(to)
    point(null)
    body.current?.querySelector<HTMLElement>(`[data-cell="${to.day},${to.row}"]`)?.focus()
  }

  return (
    <figure className="heat">
      <table aria-describedby={`${id}-told`}>
        <caption className="heat-caption">{caption}</caption>
        <thead>
          <tr>
            <td />
            {values.map((_, day) => (
              <th key={day} scope="col"><abbr title={words.weekday(day, 'long')}>{words.weekday(day, 'short')}</abbr></th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown} onMouseLeave={() => point(null)}>
          {Array.from({ length: rows }, (_, row) => (
            <tr key={row}>
              <th scope="row">{words.hour(first + row)}</th>
              {values.map((_, day) => (
                <td
                  key={day}
                  data-cell={`${day},${row}`}
                  className={names('heat-cell', `heat-step-${heatStep(value(day, row), most)}`)}
                  tabIndex={at.day === day && at.row === row ? 0 : -1}
                  onMouseEnter={() => point({ day, row })}
                  onFocus={() => setAt({ day, row })}
                >
                  <span className="heat-number">{words.count(value(day, row))}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption className="heat-told" id={`${id}-told`}>
        {words.weekday(shown.day, 'long')}, {words.span((first + shown.row) * 60, (first + shown.row + 1) * 60)}: <strong>{tell(value(shown.day, shown.row))}</strong>
      </figcaption>
      <div className="heat-key" aria-hidden="true">
        <span>{words.count(0)}</span>
        {[0, 1, 2, 3, 4, 5].map((step) => <span key={step} className={`heat-swatch heat-step-${step}`} />)}
        <span>{words.count(most)}</span>
      </div>
    </figure>
  )
}
