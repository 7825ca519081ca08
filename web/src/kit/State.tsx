import type { ReactNode } from 'react'
import { Button } from './Button'
import { Icon, type IconName } from './Icon'
import './State.css'
import { useLate } from './useLate'
import { useKitWords } from './words'

/** A place where nothing is yet: says so, says what comes, and offers the one thing to do. */
export function Empty({ icon = 'today', title, children, action }: { icon?: IconName; title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="state">
      <span className="state-icon"><Icon name={icon} size={28} /></span>
      <h2>{title}</h2>
      {children && <p className="soft">{children}</p>}
      {action}
    </div>
  )
}

/** Something failed that may work the next time. */
export function ErrorState({ title, children, onRetry }: { title: string; children?: ReactNode; onRetry?: () => unknown }) {
  const words = useKitWords()
  return (
    <div className="state" role="alert">
      <span className="state-icon state-icon-wrong"><Icon name="warning" size={28} /></span>
      <h2>{title}</h2>
      {children && <p className="soft">{children}</p>}
      {onRetry && <Button onClick={onRetry}>{words.tryAgain}</Button>}
    </div>
  )
}

/** Grey lines where text will be. Shown after a moment only, as most answers are there by then. */
export function Loading({ lines = 4, label }: { lines?: number; label?: string }) {
  const words = useKitWords()
  const late = useLate(300)
  return (
    <div className="state-loading" role="status">
      {late && <span className="unseen">{label ?? words.loading}</span>}
      {late && Array.from({ length: lines }, (_, line) => <span key={line} className="state-line" aria-hidden="true" />)}
    </div>
  )
}
