import { names } from './names'
import { useWidth } from './useWidth'
import { hoursOf, ofDay, tonesIn, WEEK, type Block, type Tone } from './week'
import './Week.css'
import { WeekDay } from './WeekDay'
import { WeekFrame } from './WeekFrame'
import { WeekStrip } from './WeekStrip'
import { useKitWords } from './words'

export type WeekProps = {
  /** In the order of painting: later ones lie over earlier ones. */
  blocks: readonly Block[]
  /** What each tone is called: "session on site". */
  tones: Record<Tone, string>
  caption: string
  /** What stands beside each weekday, Monday first: its date. */
  dates?: readonly string[]
  now?: { day: number; minutes: number }
  /** The day that is opened first where there is room for one; else today, else the first with something. */
  day?: number
  /** When given, a block can be pressed. */
  onPick?: (id: string) => void
}

const WIDE = 620 // px of its own width, below which seven columns of words cannot be read

/** One week. Where there is room, seven columns that say what they hold; on a phone a strip of colours above the day that was chosen. */
export function WeekView(props: WeekProps) {
  const [element, width] = useWidth<HTMLElement>()
  return (
    <figure className="week" ref={element}>
      <figcaption className="week-caption">{props.caption}</figcaption>
      {width !== null && (width >= WIDE ? <Wide {...props} /> : <WeekStrip {...props} />)}
      <Key blocks={props.blocks} tones={props.tones} />
    </figure>
  )
}

/** What is drawn is what is said, day by day and by the clock: "Day core, 9:45 AM – 1 PM, session on site". */
function Wide({ blocks, tones, dates, now, onPick }: WeekProps) {
  const words = useKitWords()
  const hours = hoursOf(blocks)
  return (
    <WeekFrame className="week-wide" {...hours}>
      {WEEK.map((day) => (
        <div key={day} role="group" className={names('week-day', day > 4 && 'week-end', now?.day === day && 'week-today')} aria-label={`${words.weekday(day, 'long')} ${dates?.[day] ?? ''}`}>
          <div className="week-head" aria-hidden="true">
            <span>{words.weekday(day, 'short')}</span> <strong>{dates?.[day]}</strong>
          </div>
          <WeekDay blocks={ofDay(blocks, day)} tones={tones} first={hours.first} now={now?.day === day ? now.minutes : null} {...(onPick ? { onPick } : {})} />
        </div>
      ))}
    </WeekFrame>
  )
}

function Key({ blocks, tones }: Pick<WeekProps, 'blocks' | 'tones'>) {
  return (
    <ul className="week-key" aria-hidden="true">
      {tonesIn(blocks).map((tone) => (
        <li key={tone}><span className="week-swatch" data-tone={tone} />{tones[tone]}</li>
      ))}
    </ul>
  )
}
