import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { readProgramme } from '../../api/fit'
import { useAddress } from '../../app/useAddress'
import { useNow } from '../../app/useNow'
import { Button } from '../../kit/Button'
import { Link } from '../../kit/Link'
import { Notice } from '../../kit/Notice'
import { Section } from '../../kit/Shell'
import { ErrorState, Loading } from '../../kit/State'
import { useWords } from '../../words/useWords'
import { wallIn } from '../../words/wall'
import { Desk, type Now } from '../Desk'
import '../everyone/everyone.css'
import type { Timetable } from '../timetable'
import { draftFor, eventOf, refusedAt, troubleOf, type Trouble } from './event'
import { EventForm } from './EventForm'
import './happened.css'
import { RepairView } from './RepairView'
import { useChoices, type Programme } from './useChoices'
import { useRepair, type Asked, type Refusal } from './useRepair'

/** Staff say what happened, see how everyone would go on, and accept it. */
export function HappenedPage() {
  const { t } = useWords()
  return <Desk title={t.happened.title} lead={t.happened.lead}>{(now) => <Happened {...now} />}</Desk>
}

type Told = { refusal: Refusal | 'whole'; left: readonly string[] }

function Happened({ timetable }: Now) {
  const { t } = useWords()
  const words = t.happened
  const { search, put } = useAddress()
  const id = search.get('repair')
  const { repair, ask, accept } = useRepair(id)
  const programme = useQuery({ queryKey: ['programme'], queryFn: readProgramme, staleTime: 600_000 })
  const [told, tell] = useState<Told | null>(null)
  const [answers, count] = useState(0)
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (answers > 0) top.current?.focus()
  }, [answers])
  if (programme.isPending || repair.isPending) return <Loading lines={6} />
  if (programme.isError || repair.isError) return <ErrorState title={words.failed} onRetry={() => Promise.all([programme.refetch(), repair.refetch()])} />

  const here = repair.data
  const accepted = async () => {
    if (!here) return
    const refusal = await accept(here.id)
    tell(refusal && { refusal, left: [] })
  }
  return (
    <div className="everyone">
      {id !== null && here === null && <Notice kind="warning" title={words.told.forgotten.title}>{words.told.forgotten.text}</Notice>}
      <Section title={words.say}>
        <Saying
          timetable={timetable}
          programme={programme.data}
          again={here !== null}
          onAsk={async (events) => {
            const answer = await ask(events)
            if ('repair' in answer) put({ repair: answer.repair.id })
            count(answers + 1)
            return answer
          }}
          onTell={tell}
        />
      </Section>
      <div className="happened-answer" ref={top} tabIndex={-1}>
        {told && (
          <Notice kind={told.refusal === 'outdated' ? 'warning' : 'error'} title={words.told[told.refusal].title}>
            {words.told[told.refusal].text}
            {told.left.length > 0 && <span className="happened-left" lang="en">{told.left.join('. ')}</span>}
          </Notice>
        )}
        {here && <RepairView key={here.id} repair={here} timetable={timetable} onAccept={accepted} />}
      </div>
    </div>
  )
}

type SayingProps = { timetable: Timetable; programme: Programme; again: boolean; onAsk: (events: ReturnType<typeof eventOf>[]) => Promise<Asked>; onTell: (told: Told | null) => void }

/** What happened, and the way to what it means. */
function Saying({ timetable, programme, again, onAsk, onTell }: SayingProps) {
  const { t, when } = useWords()
  const words = t.happened
  const { search } = useAddress()
  const today = wallIn(when.zone)(useNow()).date
  const choices = useChoices(timetable, programme)
  const [draft, setDraft] = useState(() => draftFor(search, today, programme, timetable))
  const [trouble, setTrouble] = useState<Trouble>({})
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (Object.keys(trouble).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [trouble])

  const look = async () => {
    const found = troubleOf(draft, today)
    setTrouble(found)
    onTell(Object.keys(found).length > 0 ? { refusal: 'refused', left: [] } : null)
    if (Object.keys(found).length > 0) return
    setBusy(true)
    const answer = await onAsk([eventOf(draft, words.entry)])
    setBusy(false)
    if ('repair' in answer) return
    const refused = refusedAt(answer.errors)
    setTrouble(refused.trouble)
    onTell({ refusal: refused.wholeDates ? 'whole' : answer.refusal, left: refused.left })
  }
  return (
    <form ref={form} className="everyone-begin" noValidate onSubmit={(event) => { event.preventDefault(); void look() }}>
      <EventForm draft={draft} choices={choices} trouble={trouble} today={today} onChange={(next) => { setDraft(next); setTrouble({}) }} />
      <div className="row">
        <Button type="submit" look={again ? 'quiet' : 'primary'} disabled={busy}>{busy ? words.looking : words.look}</Button>
        <Link to="/">{t.programme.timetable}</Link>
      </div>
      <p className="unseen" role="status">{busy ? words.looking : ''}</p>
    </form>
  )
}
