import type { CSSProperties, ReactNode } from 'react'
import { names } from './names'
import { useKitWords } from './words'

/** The hours down the side, and room for seven days beside them. */
export function WeekFrame({ first, last, className, children }: { first: number; last: number; className: string; children: ReactNode }) {
  const words = useKitWords()
  const step = last - first > 16 ? 2 : 1
  const shown = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, at) => first + at * step)
  return (
    <div className={names('week-grid', className)} style={{ '--hours': last - first } as CSSProperties}>
      <div className="week-hours" aria-hidden="true">
        {shown.map((hour) => <span key={hour} style={{ '--from': hour - first } as CSSProperties}>{words.hour(hour)}</span>)}
      </div>
      {children}
    </div>
  )
}
