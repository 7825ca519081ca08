import type { ReactNode } from 'react'
import { IconButton } from './Button'
import './Pager.css'

type Props = {
  /** What is shown now: "30 Nov – 6 Dec". */
  label: string
  earlier: string
  later: string
  /** Absent where there is nothing further that way. */
  onEarlier?: (() => void) | undefined
  onLater?: (() => void) | undefined
  /** The way home: to today. */
  children?: ReactNode
}

/** One of many in a row, with the one before and the one after. */
export function Pager({ label, earlier, later, onEarlier, onLater, children }: Props) {
  return (
    <div className="pager">
      <div className="pager-steps">
        <IconButton icon="left" label={earlier} disabled={!onEarlier} onClick={() => onEarlier?.()} />
        <h2 className="pager-label" aria-live="polite">{label}</h2>
        <IconButton icon="right" label={later} disabled={!onLater} onClick={() => onLater?.()} />
      </div>
      {children}
    </div>
  )
}
