import { useState, type ReactNode } from 'react'
import { Button } from '../kit/Button'
import { names } from '../kit/names'
import { Page } from '../kit/Shell'
import { ErrorState, Loading } from '../kit/State'
import { Speaking, useWords } from '../words/useWords'
import { KeysHelp } from './KeysHelp'
import './programme.css'
import { seatsOf, slotNamed, type Timetable } from './timetable'
import { useKeys, useKeysWanted } from './useKeys'
import { useSeats } from './useSeats'
import { useTimetable, type Line } from './useTimetable'

/** The timetable as it is now, the slots that changed a moment ago, and whether single keys are wanted. */
export type Now = { timetable: Timetable; changed: ReadonlySet<string>; keys: boolean }

type Props = {
  title: string
  lead?: string
  children: (now: Now) => ReactNode
}

/** A page of staff: the timetable from moment to moment, whether it is live, and the keys. */
export function Desk({ title, lead, children }: Props) {
  const { t } = useWords()
  const { timetable, line, changed } = useTimetable()
  const [asked, ask] = useState(false)
  const [wanted, want] = useKeysWanted()
  useKeys({ '?': () => ask(true), '/': () => document.querySelector<HTMLElement>('[data-search]')?.focus() }, wanted)

  const inside = () => {
    if (timetable.isPending) return <Loading lines={8} />
    if (timetable.isError) return <ErrorState title={t.app.unreachable.title} onRetry={() => timetable.refetch()}>{t.app.unreachable.text}</ErrorState>
    return (
      <Speaking zone={timetable.data.zone}>
        {children({ timetable: timetable.data, changed, keys: wanted })}
        <Changes timetable={timetable.data} changed={changed} />
      </Speaking>
    )
  }
  return (
    <Page
      wide
      title={title}
      lead={lead}
      actions={
        <>
          <LiveLine line={line} />
          <Button look="plain" className="programme-by-keys" onClick={() => ask(true)}>{t.programme.keys.open}</Button>
        </>
      }
    >
      {inside()}
      <KeysHelp open={asked} onClose={() => ask(false)} wanted={wanted} onWant={want} />
    </Page>
  )
}

function LiveLine({ line }: { line: Line }) {
  const { t, when } = useWords()
  const { live, notLive, connecting } = t.programme
  return (
    <span className={names('programme-live', line.up && 'programme-live-up')} role="status">
      {line.up ? live : line.since ? notLive(when.time(line.since)) : connecting}
    </span>
  )
}

/** What changed, for those who do not see it glow. */
function Changes({ timetable, changed }: { timetable: Timetable; changed: ReadonlySet<string> }) {
  const { t } = useWords()
  const told = useSeats()
  const found = [...changed].slice(0, 3).flatMap((name) => slotNamed(timetable, name) ?? [])
  return <p className="unseen" role="status">{found.map(({ offering, slot }) => t.programme.changed(offering.title, told.seats(seatsOf(offering, slot)))).join('. ')}</p>
}
