import { useEffect, useRef, useState } from 'react'
import { Button } from '../kit/Button'
import { Dialog } from '../kit/Dialog'
import { Notice } from '../kit/Notice'
import { useWords } from '../words/useWords'
import { AbsenceView } from './AbsenceView'
import './sheet.css'
import { useSaying, type Outcome } from './myWeek'
import { endOf, isAttended, isLeftOut, keyOf, startOf, type MySession, type MyWeek } from './sessions'
import { Moved, StateTag } from './SessionRow'
import { useNow } from '../app/useNow'
import { usePick } from './usePick'
import { useSaid } from './useSaid'

/** One session: its facts, and what can be done about it. Which one stands in the address. */
export function SessionSheet({ client, plan }: { client: string; plan: MyWeek }) {
  const { t } = useWords()
  const { picked, drop } = usePick()
  const session = plan.sessions.find((one) => keyOf(one) === picked)
  const close = () => {
    drop()
    requestAnimationFrame(() => document.activeElement === document.body && document.querySelector<HTMLElement>('main h1')?.focus()) // what opened it may be gone
  }
  return (
    <Dialog open={picked !== null} onClose={close} form="sheet" title={session?.title ?? t.care.session.missing.title}>
      {session ? <Sheet key={picked} client={client} plan={plan} session={session} /> : <p>{t.care.session.missing.text}</p>}
    </Dialog>
  )
}

function Sheet({ client, plan, session }: { client: string; plan: MyWeek; session: MySession }) {
  const { t } = useWords()
  const said = useSaid()
  const [told, setTold] = useState<{ text: string; good: boolean } | null>(null)
  const words = t.care.session
  const tell = (outcome: Outcome, done: string) => setTold({ text: outcome === 'done' ? done : words[outcome], good: outcome === 'done' })
  return (
    <>
      <Told {...told} />
      <StateTag session={session} />
      <dl className="care-dl">
        <dt>{words.when}</dt>
        <dd>{said.day(session)}<br /><strong>{said.time(session)}</strong> <span className="soft">{said.zone(session)}</span><Moved session={session} /></dd>
        {(isAttended(session) || session.state === 'absent') && (
          <>
            <dt>{words.where}</dt>
            <dd>{said.place(session)}{session.modality === 'onsite' && <><br /><span className="soft">{t.care.onSite}</span></>}</dd>
          </>
        )}
      </dl>
      <WhatToDo client={client} plan={plan} session={session} tell={tell} told={told !== null} />
    </>
  )
}

export type Tell = (outcome: Outcome, done: string) => void
type Doing = { client: string; plan: MyWeek; session: MySession; tell: Tell; told: boolean }

function WhatToDo({ client, plan, session, tell, told }: Doing) {
  const { t } = useWords()
  const said = useSaid()
  const now = useNow()
  const { pick } = usePick()
  const { cantCome } = useSaying(client)
  const words = t.care.session

  if (isLeftOut(session)) return <LeftOut client={client} session={session} tell={tell} told={told} />
  if (endOf(session) <= now) return <p className="soft">{words.past}</p>
  if (session.state === 'absent' && session.absence) return <AbsenceView client={client} session={session} id={session.absence} tell={tell} told={told} />

  const { makeUpFor } = session
  const usual = plan.sessions.find((one) => one.start === makeUpFor?.start && one !== session && !isAttended(one))
  const begun = startOf(session) <= now
  return (
    <>
      {makeUpFor && <p>{words.instead(makeUpFor.title, said.day(makeUpFor))}</p>}
      {begun && <p>{words.running}</p>}
      {!begun && session.absence && usual && <Button onClick={() => pick(keyOf(usual))}>{words.change}</Button>}
      {!begun && !session.absence && (
        <>
          <Button onClick={async () => tell(await cantCome(session), words.noted)}>{words.cant}</Button>
          <p className="soft">{words.cantText}</p>
        </>
      )}
    </>
  )
}

/** A session that she won't be at anyway: why, and, if she likes, what she could attend in its place. */
function LeftOut({ client, session, tell, told }: Omit<Doing, 'plan'>) {
  const { t } = useWords()
  const now = useNow()
  const { cantCome } = useSaying(client)
  const words = t.care.session
  return (
    <>
      {session.why && <p>{words.whys[session.why]}</p>}
      {session.absence && <AbsenceView client={client} session={session} id={session.absence} tell={tell} told={told} />}
      {!session.absence && startOf(session) > now && (
        <>
          <Button onClick={async () => tell(await cantCome(session), words.looked)}>{words.look}</Button>
          <p className="soft">{words.lookText}</p>
        </>
      )}
    </>
  )
}

/** What was just done. The button that did it may be gone, so focus comes here. */
function Told({ text, good = true }: { text?: string; good?: boolean }) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (text !== undefined) element.current?.focus()
  }, [text])
  return (
    <div className="care-told" ref={element} tabIndex={-1}>
      {text !== undefined && <Notice kind={good ? 'success' : 'warning'}>{text}</Notice>}
    </div>
  )
}
