import type { CSSProperties } from 'react'
import './seats.css'
import type { Seats } from './timetable'

/** Seats as a bar: agreed, held, free. The words beside it say the same. */
export function SeatBar({ seats }: { seats: Seats }) {
  if (seats.all === null) return null
  const part = (name: string, count: number) => count > 0 && <span className={`programme-part programme-${name}`} style={{ '--count': count } as CSSProperties} />
  return (
    <span className="programme-bar" aria-hidden="true">
      {part('agreed', seats.taken - seats.held)}
      {part('held', seats.held)}
      {part('free', seats.free ?? 0)}
    </span>
  )
}
