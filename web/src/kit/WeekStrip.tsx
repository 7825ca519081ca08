import { useState } from 'react'
import { names } from './names'
import { nextOf } from './Tabs'
import { hoursOf, ofDay, told, WEEK, type Block } from './week'
import { WeekDay } from './WeekDay'
import { WeekFrame } from './WeekFrame'
import './WeekStrip.css'
import type { WeekProps } from './WeekView'
import { useKitWords } from './words'

/** The strip is only seen; the days above it are tabs, and the list below says what the chosen one holds. */
export function WeekStrip({ blocks, tones, dates, now, day: first, onPick }: WeekProps) {
  const words = useKitWords()
  const hours = hoursOf(blocks)
  const [day, setDay] = useState<number>(first ?? now?.day ?? blocks[0]?.day ?? 0)
  const list = told(ofDay(blocks, day))
  return (
    <>
      <WeekFrame className="week-strip" {...hours}>
        <div
          className="week-tabs"
          role="tablist"
          aria-label={words.week}
          onKeyDown={(event) => {
            const to = nextOf<number>(WEEK, day, event.key)
            if (to === null) return
            event.preventDefault()
            setDay(to)
            event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus()
          }}
        >
          {WEEK.map((one) => (
            <button key={one} type="button" role="tab" className={names('week-tab', now?.day === one && 'week-today')} aria-selected={one === day} tabIndex={one === day ? 0 : -1} onClick={() => setDay(one)}>
              <span>{words.weekday(one, 'short')} </span>
              <strong>{dates?.[one]}</strong>
            </button>
          ))}
        </div>
        {WEEK.map((one) => (
          <div key={one} className={names('week-day', one > 4 && 'week-end', one === day && 'week-chosen')} aria-hidden="true" onClick={() => setDay(one)}>
            <WeekDay silent blocks={ofDay(blocks, one)} tones={tones} first={hours.first} now={now?.day === one ? now.minutes : null} />
          </div>
        ))}
      </WeekFrame>
      <div className="week-list" role="tabpanel" tabIndex={0} aria-label={`${words.weekday(day, 'long')} ${dates?.[day] ?? ''}`}>
        <h3>{words.weekday(day, 'long')} {dates?.[day]}</h3>
        {list.length === 0 && <p className="soft">{words.nothingThatDay}</p>}
        <ol>
          {list.map((block) => {
            const row = <Row block={block} tone={tones[block.tone]} />
            return (
              <li key={block.id}>
                {onPick && !block.still ? <button type="button" className="week-row" onClick={() => onPick(block.id)}>{row}</button> : <div className="week-row">{row}</div>}
              </li>
            )
          })}
        </ol>
      </div>
    </>
  )
}

function Row({ block, tone }: { block: Block; tone: string }) {
  const words = useKitWords()
  return (
    <>
      <span className="week-swatch" data-tone={block.tone} aria-hidden="true" />
      <span className="week-row-body">
        <span className="week-row-time">{words.span(block.start, block.end)}</span>
        <span className={names('week-row-label', !block.label && 'week-row-plain')}>
          {block.label || tone}
          {block.label && <span className="week-row-tone">{tone}</span>}
        </span>
      </span>
    </>
  )
}
