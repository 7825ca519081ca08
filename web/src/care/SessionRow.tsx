import { Icon } from '../kit/Icon'
import { names } from '../kit/names'
import { Tag, type TagTone } from '../kit/Tag'
import { useWords } from '../words/useWords'
import './care.css'
import { isAttended, keyOf, type MySession } from './sessions'
import { usePick } from './usePick'
import { useSaid } from './useSaid'

const TONES: Record<MySession['state'], TagTone> = { planned: 'plain', makeUp: 'accent', absent: 'warm', cancelled: 'ghost', missed: 'ghost' }

export function StateTag({ session }: { session: MySession }) {
  const { t } = useWords()
  if (session.state === 'planned') return session.isNew ? <Tag tone="accent">{t.care.isNew}</Tag> : null
  return <Tag tone={TONES[session.state]}>{t.care.states[session.state]}</Tag>
}

/** When it would have been, where it was moved. */
export function Moved({ session }: { session: MySession }) {
  const moved = useSaid().moved(session)
  return moved === null ? null : <span className="care-moved">{moved}</span>
}

/** One session of a list. A press opens it. */
export function SessionRow({ session, dated = false }: { session: MySession; dated?: boolean }) {
  const { t } = useWords()
  const said = useSaid()
  const { pick } = usePick()
  return (
    <li className="care-item">
      <button type="button" className={names('care-row', !isAttended(session) && 'care-off')} onClick={() => pick(keyOf(session))}>
        <span className="care-row-time">
          {dated && <span className="care-row-day">{said.shortDay(session)}</span>}
          {said.time(session)}
        </span>
        <span className="care-row-body">
          <span className="care-row-title">{session.title}</span>
          {isAttended(session) && <span className="soft">{said.place(session)}</span>}
          <Moved session={session} />
          {session.why && <span className="soft">{t.care.whys[session.why]}</span>}
          <StateTag session={session} />
        </span>
        <Icon name="right" size={18} />
      </button>
    </li>
  )
}
