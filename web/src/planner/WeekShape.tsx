import type { CSSProperties } from 'react'
import { ofDay, WEEK, type Block, type Tone } from '../kit/week'
import { WeekDay } from '../kit/WeekDay'
import { useKitWords } from '../kit/words'
import './WeekShape.css'

/** The shape of a week alone, small enough to be laid beside others. What it holds is said where it is chosen. */
export function WeekShape({ blocks, tones, first, last }: { blocks: readonly Block[]; tones: Record<Tone, string>; first: number; last: number }) {
  const words = useKitWords()
  return (
    <div className="shape" aria-hidden="true" style={{ '--hours': last - first } as CSSProperties}>
      {WEEK.map((day) => (
        <div key={day} className="shape-day">
          <span>{words.weekday(day, 'narrow')}</span>
          <WeekDay silent blocks={ofDay(blocks, day)} tones={tones} first={first} now={null} />
        </div>
      ))}
    </div>
  )
}
