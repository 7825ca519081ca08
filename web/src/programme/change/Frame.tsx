import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from '../../kit/Button'
import { Dialog } from '../../kit/Dialog'
import { Notice } from '../../kit/Notice'
import { ErrorState, Loading } from '../../kit/State'
import { useWords } from '../../words/useWords'
import type { Session } from '../sessions'
import { slotNamed, type Timetable } from '../timetable'
import './change.css'
import { Meant } from './Meant'
import { sittersOf } from './meaning'
import type { Told, useChange } from './useChange'

type Props = {
  title: string
  lead: string
  session: Session
  timetable: Timetable
  /** Whether the whole series is changed. */
  whole: boolean
  /** Whether something was typed that is not saved. */
  typed: boolean
  change: ReturnType<typeof useChange>
  onClose: () => void
  children: ReactNode
}

/** The sheet of a change: first what is wanted, then what that means, then it is saved. */
export function Frame({ title, lead, session, timetable, whole, typed, change, onClose, children }: Props) {
  const { t } = useWords()
  const words = t.change
  const { base, seen, saved, told, trouble, look, keep, back } = change
  const [leaving, setLeaving] = useState(false)
  const top = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (told !== null || seen !== null) top.current?.focus()
  }, [told, seen])
  useEffect(() => {
    if (Object.keys(trouble).length > 0) body.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [trouble])

  const close = () => (typed && !saved && !leaving ? setLeaving(true) : onClose())
  const slot = slotNamed(timetable, session.slot.slot)
  const actions = saved ? <Button look="primary" onClick={onClose}>{words.savedOtherwise.close}</Button> : seen
    ? <><Button look="primary" onClick={keep}>{words.save}</Button><Button onClick={back}>{words.back}</Button></>
    : <Button look="primary" type="submit" form="change" onClick={look}>{words.look}</Button>
  const inside = () => {
    if (base.isPending) return <Loading lines={5} />
    if (base.isError) return <ErrorState title={t.app.unreachable.title} onRetry={() => base.refetch()}>{t.app.unreachable.text}</ErrorState>
    if (seen) return <Meant consequences={seen} timetable={timetable} sitters={sittersOf(slot?.offering ?? session.offering, whole ? null : (slot?.slot ?? session.slot))} whole={whole} />
    return <form id="change" ref={body} className="change-form stack" noValidate onSubmit={(event) => event.preventDefault()}>{children}</form>
  }
  return (
    <Dialog open form="sheet" title={title} onClose={close} actions={base.isSuccess && actions}>
      <p className="change-lead">{lead}</p>
      <div className="change-told stack" ref={top} tabIndex={-1}>
        {leaving && <Notice kind="warning" title={words.leaving.title} actions={<><Button onClick={onClose}>{words.leaving.go}</Button><Button look="plain" onClick={() => setLeaving(false)}>{words.leaving.stay}</Button></>} />}
        {saved && <Notice kind="success" title={words.savedOtherwise.title}>{words.savedOtherwise.text}</Notice>}
        {told && <ToldNotice told={told} />}
        {seen && <h3>{words.means}</h3>}
      </div>
      {inside()}
    </Dialog>
  )
}

function ToldNotice({ told: { kind, left } }: { told: Told }) {
  const { t } = useWords()
  const { title, text } = t.change.told[kind]
  return (
    <Notice kind={kind === 'stale' ? 'warning' : 'error'} title={title}>
      {text}
      {left.length > 0 && <span className="change-left" lang="en">{left.join('. ')}</span>}
    </Notice>
  )
}
