import type { ReactNode } from 'react'
import { Button } from '../kit/Button'
import { LinkButton } from '../kit/Link'
import { Notice } from '../kit/Notice'
import { Page, Section } from '../kit/Shell'
import { Empty } from '../kit/State'
import { useWords } from '../words/useWords'
import './care.css'
import { Mine } from './Mine'
import { NextSession } from './NextSession'
import { differences, endOf, isAttended, keyOf, laterThatDay, nextSession, startOf, unanswered, type MySession, type MyWeek } from './sessions'
import { SessionRow } from './SessionRow'
import { SessionSheet } from './SessionSheet'
import { useNow } from '../app/useNow'
import { usePick } from './usePick'
import { useSaid } from './useSaid'

const SOON = 14 // days in which what is different is told

/** The start page of someone with a plan: what comes next, and what is different. */
export function Today({ client, otherwise }: { client: string; otherwise: ReactNode }) {
  const { t } = useWords()
  return (
    <Mine client={client} title={t.care.today.title} otherwise={otherwise}>
      {(plan) => (
        <>
          <Day plan={plan} client={client} />
          <SessionSheet client={client} plan={plan} />
        </>
      )}
    </Mine>
  )
}

function Day({ plan, client }: { plan: MyWeek; client: string }) {
  const { t, when } = useWords()
  const { today } = t.care
  const said = useSaid()
  const now = useNow()
  const next = nextSession(plan.sessions, now)
  const first = plan.sessions.find(isAttended)
  const begun = first === undefined || startOf(first) <= now
  const isToday = next !== null && said.wall(startOf(next)).date === said.wall(now).date
  const later = next ? laterThatDay(plan.sessions, next, said.wall) : []
  const then = next ? plan.sessions.filter((one) => isAttended(one) && startOf(one) >= endOf(next) && !later.includes(one)).slice(0, 3) : []
  const different = differences(plan.sessions, now, next ? startOf(next) : now, SOON).filter((one) => one !== next && !later.includes(one) && !then.includes(one))

  return (
    <Page title={today.title} lead={when.day(now)}>
      {next ? (
        <>
          {!begun && first && !isToday && <p>{today.begins(said.day(first))}</p>}
          {begun && !isToday && <p>{today.nothingToday}</p>}
          <NextSession key={keyOf(next)} session={next} now={now} client={client} />
        </>
      ) : (
        <Empty icon="today" title={today.none.title}>{today.none.text}</Empty>
      )}
      <Unanswered sessions={unanswered(plan.sessions, now)} />
      <Rows title={isToday ? today.laterToday : today.laterThatDay} sessions={later} />
      <Rows title={today.then} sessions={then} dated />
      <Rows title={today.different} sessions={different} dated />
      <div><LinkButton to="/week" look="quiet" icon="week">{today.whole}</LinkButton></div>
    </Page>
  )
}

function Rows({ title, sessions, dated = false }: { title: string; sessions: readonly MySession[]; dated?: boolean }) {
  if (sessions.length === 0) return null
  return (
    <Section title={title}>
      <ul className="care-list">{sessions.map((one) => <SessionRow key={keyOf(one)} session={one} dated={dated} />)}</ul>
    </Section>
  )
}

/** One reminder at most: two would press. */
function Unanswered({ sessions }: { sessions: readonly MySession[] }) {
  const { t } = useWords()
  const said = useSaid()
  const { pick } = usePick()
  const [one] = sessions
  if (!one) return null
  return (
    <Notice kind="held" title={t.care.today.open} actions={<Button onClick={() => pick(keyOf(one))}>{t.care.today.see}</Button>}>
      {t.care.today.openText(one.title, said.day(one))}
    </Notice>
  )
}
