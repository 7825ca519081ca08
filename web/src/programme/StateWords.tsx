import { useWords } from '../words/useWords'
import './programme.css'
import { onlyElsewhere, type Session } from './sessions'
import { useSeats } from './useSeats'

/** What is otherwise with a session than its series says, in words; nothing where it is as usual. */
export function StateWords({ session }: { session: Session }) {
  const { t } = useWords()
  const told = useSeats()
  if (session.state !== 'planned') return <span className="programme-state">{t.programme[session.state]}</span>
  if (session.movedFrom === null) return null
  return <span className="programme-state">{onlyElsewhere(session) ? t.care.otherRoom : t.care.insteadOf(told.instant(session.movedFrom))}</span>
}
