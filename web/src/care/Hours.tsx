import type { CSSProperties } from 'react'
import './care.css'

/** Hours that are planned beside those asked for, as a bar; the words beside it say the same. `full` is its whole length, for bars that are compared. */
export function HoursBar({ minutes, required, full = Math.max(minutes, required, 1) }: { minutes: number; required: number; full?: number }) {
  return (
    <span className="care-bar" aria-hidden="true" style={{ '--done': minutes / full, '--mark': required / full } as CSSProperties}>
      <span className="care-bar-done" />
      {required > 0 && <span className="care-bar-mark" />}
    </span>
  )
}
