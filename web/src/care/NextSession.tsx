import { useState } from 'react'
import { Button } from '../kit/Button'
import { Icon } from '../kit/Icon'
import { Notice } from '../kit/Notice'
import { useWords } from '../words/useWords'
import './care.css'
import { useSaying } from './myWeek'
import { endOf, keyOf, startOf, type MySession } from './sessions'
import { Moved, StateTag } from './SessionRow'
import { untilThen } from './until'
import { usePick } from './usePick'
import { useSaid } from './useSaid'

/** The one session that matters now: how long until it, when, where, and the way out of it. */
export function NextSession({ session, now, client }: { session: MySession; now: Date; client: string }) {
  const { t } = useWords()
  const said = useSaid()
  const { pick } = usePick()
  const { cantCome } = useSaying(client)
  const [failed, setFailed] = useState(false)
  const until = untilThen(now, startOf(session), endOf(session), said.wall)
  const isOn = until.kind === 'now'
  const chosen = session.state === 'makeUp' && session.absence !== undefined

  const say = async () => {
    const outcome = await cantCome(session)
    setFailed(outcome === 'failed')
    if (outcome === 'done') pick(keyOf(session)) // what could be attended instead is shown at once
  }

  return (
    <section className="care-next" aria-labelledby="care-next">
      <p className="care-next-until">
        {!isOn && <span>{t.care.today.next}</span>}
        <strong>{said.until(until)}</strong>
      </p>
      <h2 id="care-next">{session.title}</h2>
      <StateTag session={session} />
      <ul className="care-facts">
        <li><Icon name="clock" size={20} /><span>{said.day(session)}<br /><strong>{said.time(session)}</strong> <span className="soft">{said.zone(session)}</span><Moved session={session} /></span></li>
        <li><Icon name={session.modality === 'online' ? 'screen' : 'place'} size={20} /><span>{said.place(session)}{session.modality === 'onsite' && <><br /><span className="soft">{t.care.onSite}</span></>}</span></li>
      </ul>
      {failed && <Notice kind="error">{t.care.session.failed}</Notice>}
      <div className="row">
        {!isOn && !chosen && <Button onClick={say}>{t.care.session.cant}</Button>}
        <Button look="plain" onClick={() => pick(keyOf(session))}>{chosen && !isOn ? t.care.session.change : t.care.session.details}</Button>
      </div>
    </section>
  )
}
