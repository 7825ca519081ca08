import type { CSSProperties } from 'react'
import './care.css'

/** Hours that are planned beside those asked for, as a bar; the words beside it say the same. */
export function HoursBar({ minutes, required }: { minutes: number; required: number }) {
  const full = Math.max(minutes, required, 1)
  return (
    <span className="care-bar" aria-hidden="true" style={{ '--done': minutes / full, '--mark': required / full } as CSSProperties}>
      <span className="care-bar-done" />
      {required > 0 && <span className="care-bar-mark" />}
    </span>
  )
}
