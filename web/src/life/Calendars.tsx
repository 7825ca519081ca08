import { useState } from 'react'
import { bringCalendar, type Brought } from '../api/fit'
import { Button } from '../kit/Button'
import { Check, Choice } from '../kit/Choice'
import { Disclosure } from '../kit/Disclosure'
import { TextField } from '../kit/Field'
import { FileDrop } from '../kit/FileDrop'
import { Notice } from '../kit/Notice'
import { useWords } from '../words/useWords'
import { KINDS, useFound, YourCalendars, type Kind, type Told } from './YourCalendars'
import type { Keeper } from './keeper'
import type { Life } from './life'

/** Calendars that were brought, and a way to bring one: a file, of which only the busy times are kept. */
export function Calendars({ client, keeper, life }: { client: string; keeper: Keeper; life: Life }) {
  const words = useWords().t.life.week
  const found = useFound()
  const [kind, setKind] = useState<Kind>('work')
  const [firm, setFirm] = useState(true)
  const [address, setAddress] = useState('')
  const [told, tell] = useState<Told | null>(null)

  const bring = async (brought: Brought) => {
    tell({ kind: 'info', text: words.bringing })
    const answer = await bringCalendar(client, brought, kind, firm, crypto.randomUUID())
    if (answer === 'unreadable') return tell({ kind: 'warning', text: 'address' in brought ? words.unreachableAddress : words.unreadable })
    if (answer === 'too many') return tell({ kind: 'warning', text: words.tooMany })
    if (answer === 'too soon') return tell({ kind: 'warning', text: words.tooSoon })
    if (answer === 'unreachable') return tell({ kind: 'warning', text: words.unreachable })
    await keeper.reload()
    tell({ kind: 'success', text: found(answer.busyEvents) })
  }

  return (
    <div className="life-wide">
      <Disclosure summary={words.bring}>
        <p>{words.bringText}</p>
        <p className="soft">{words.privacy}</p>
        <Choice<Kind> label={words.kind} options={KINDS.map((value) => ({ value, label: words.kinds[value] }))} value={kind} onChange={setKind} />
        <Check label={words.firm} checked={firm} onChange={setFirm} />
        <FileDrop label={words.file} endings={['.ics', '.ical']} megabytes={4} onFile={async (file) => bring({ text: await file.text() })} />
        <form className="stack" onSubmit={(event) => { event.preventDefault(); void bring({ address: address.trim() }) }}>
          <TextField label={words.address} hint={words.addressHint} type="url" inputMode="url" autoComplete="off" spellCheck={false} required value={address} onChange={(event) => setAddress(event.target.value)} />
          <div><Button type="submit" busy={told?.text === words.bringing}>{words.fetch}</Button></div>
        </form>
        {told && <Notice kind={told.kind}>{told.text}</Notice>}
      </Disclosure>
      <YourCalendars client={client} keeper={keeper} life={life} />
    </div>
  )
}
