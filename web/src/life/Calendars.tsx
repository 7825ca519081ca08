import { useState } from 'react'
import { bringCalendar, removeCalendar, type Brought } from '../api/fit'
import { Button, IconButton } from '../kit/Button'
import { Check, Choice } from '../kit/Choice'
import { Disclosure } from '../kit/Disclosure'
import { TextField } from '../kit/Field'
import { FileDrop } from '../kit/FileDrop'
import { Notice } from '../kit/Notice'
import { useToast } from '../kit/Toast'
import { useWords } from '../words/useWords'
import type { Keeper } from './keeper'
import { toneOf, type Life } from './life'

type Kind = 'work' | 'family' | 'other'
const KINDS: readonly Kind[] = ['work', 'family', 'other']
type Told = { kind: 'success' | 'warning' | 'info'; text: string }

/** Calendars that were brought, and a way to bring one: a file, of which only the busy times are kept. */
export function Calendars({ client, keeper, life }: { client: string; keeper: Keeper; life: Life }) {
  const { t, when } = useWords()
  const words = t.life.week
  const [kind, setKind] = useState<Kind>('work')
  const [firm, setFirm] = useState(true)
  const [address, setAddress] = useState('')
  const [told, tell] = useState<Told | null>(null)

  const bring = async (brought: Brought) => {
    tell({ kind: 'info', text: words.bringing })
    const answer = await bringCalendar(client, brought, kind, firm, crypto.randomUUID())
    if (answer === 'unreadable') return tell({ kind: 'warning', text: 'address' in brought ? words.unreachableAddress : words.unreadable })
    if (answer === 'too many') return tell({ kind: 'warning', text: words.tooMany })
    if (answer === 'unreachable') return tell({ kind: 'warning', text: words.unreachable })
    await keeper.reload()
    tell({ kind: 'success', text: answer.busyEvents === 0 ? words.broughtNone : when.plural(answer.busyEvents, words.brought) })
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
      <BroughtSoFar client={client} keeper={keeper} life={life} />
    </div>
  )
}

function BroughtSoFar({ client, keeper, life }: { client: string; keeper: Keeper; life: Life }) {
  const { t, when } = useWords()
  const say = useToast()
  const words = t.life.week
  const calendars = life.calendars ?? []
  if (calendars.length === 0) return null

  const remove = async (file: string, name: string) => {
    if (!(await removeCalendar(client, file))) return say(words.unreachable)
    await keeper.reload()
    say(words.removed(name))
  }
  return (
    <section className="life-part stack">
      <h3>{words.calendars}</h3>
      <ul className="life-rows">
        {calendars.map(({ file, kind }, at) => {
          const name = words.calendar(when.count(at + 1))
          const held = KINDS.find((one) => one === kind)
          return (
            <li key={file} className="life-row">
              <span className="life-swatch" data-tone={toneOf(kind)} aria-hidden="true" />
              <span className="life-row-words"><strong>{name}{held && `: ${words.kinds[held]}`}</strong><span>{words.busyOnly}</span></span>
              <IconButton icon="close" label={words.remove(name)} onClick={() => remove(file, name)} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
