import type { ReactNode } from 'react'
import { useAddress } from '../app/useAddress'
import { Button } from '../kit/Button'
import { Link, LinkButton } from '../kit/Link'
import { Pager } from '../kit/Pager'
import { Page, Section } from '../kit/Shell'
import { Tabs } from '../kit/Tabs'
import { WeekView } from '../kit/WeekView'
import { useWords } from '../words/useWords'
import './care.css'
import { HoursBar } from './Hours'
import { Mine } from './Mine'
import { useLife } from './myWeek'
import { blocksOf, daysOf, keyOf, keyOfBlock, weekAt, weeksOf, type MyWeek, type Week } from './sessions'
import { SessionRow } from './SessionRow'
import { SessionSheet } from './SessionSheet'
import { useNow } from '../app/useNow'
import { usePick } from './usePick'
import { useSaid } from './useSaid'
import { daysLater, weekdayOf } from '../words/wall'
import { WeekHours } from './WeekHours'

/** The plan over its weeks, one at a time, with all of them below. */
export function MyWeekPage({ client, otherwise }: { client: string; otherwise: ReactNode }) {
  const { t } = useWords()
  return (
    <Mine client={client} title={t.care.week.title} otherwise={otherwise}>
      {(plan) => (
        <>
          <Weeks client={client} plan={plan} />
          <SessionSheet client={client} plan={plan} />
        </>
      )}
    </Mine>
  )
}

function Weeks({ client, plan }: { client: string; plan: MyWeek }) {
  const { t } = useWords()
  const words = t.care.week
  const said = useSaid()
  const now = useNow()
  const { search, put } = useAddress()
  const weeks = weeksOf(plan, said.wall)
  const current = weekAt(weeks, said.wall(now).date)
  const week = weeks.find((one) => one.monday === search.get('week')) ?? current
  const at = week ? weeks.indexOf(week) : -1
  if (!week) return <Page title={words.title}><p>{words.nothing}</p></Page>

  const full = Math.max(1, ...plan.weeks.flatMap((one) => [one.minutes, one.required]))
  const [earlier, later] = [weeks[at - 1], weeks[at + 1]]
  return (
    <Page title={words.title} wide>
      <Pager label={said.week(week.monday, daysLater(week.monday, 6))} earlier={words.earlier} later={words.later} onEarlier={earlier && (() => put({ week: earlier.monday }))} onLater={later && (() => put({ week: later.monday }))}>
        {current && week !== current && <Button look="plain" onClick={() => put({ week: current.monday })}>{words.current}</Button>}
      </Pager>
      <WeekHours week={week} now={now} />
      <OneWeek key={week.monday} client={client} week={week} as={search.get('as') === 'list' ? 'list' : 'picture'} onAs={(as) => put({ as })} now={now} />
      <Section title={words.all}>
        <ol className="care-weeks">
          {weeks.map((one) => <WeekLine key={one.monday} week={one} shown={one === week} full={full} />)}
        </ol>
      </Section>
      <Section title={words.changedTitle}>
        <p>{words.changedText}</p>
        <LinkButton to="/fit?step=week" look="quiet">{words.changed}</LinkButton>
      </Section>
      <Section title={words.calendar}>
        <p>{words.calendarText}</p>
        <LinkButton to="/week/calendar" look="quiet" icon="week">{words.calendarHow}</LinkButton>
      </Section>
    </Page>
  )
}

function OneWeek({ client, week, as, onAs, now }: { client: string; week: Week; as: 'picture' | 'list'; onAs: (as: 'picture' | 'list') => void; now: Date }) {
  const { t } = useWords()
  const words = t.care.week
  const said = useSaid()
  const life = useLife(client)
  const { pick } = usePick()
  const today = said.wall(now)
  const ours = blocksOf(week.sessions, said.wall)
  const blocks = [...(life.data?.[week.monday] ?? []), ...ours]
  const dates = Array.from({ length: 7 }, (_, day) => String(Number(daysLater(week.monday, day).slice(8))))
  const thisWeek = today.date >= week.monday && today.date < daysLater(week.monday, 7)
  return (
    <Tabs label={words.as} tabs={[{ value: 'picture', label: words.picture }, { value: 'list', label: words.list }]} value={as} onChange={onAs}>
      {as === 'list' ? (
        <div className="care-days">
          {week.sessions.length === 0 && <p>{words.nothing} <span className="soft">{words.nothingText}</span></p>}
          {daysOf(week.sessions, said.wall).map((day) => (
            <section key={day.date}>
              <h3>{said.date(day.date)}</h3>
              <ul className="care-list">{day.sessions.map((one) => <SessionRow key={keyOf(one)} session={one} />)}</ul>
            </section>
          ))}
        </div>
      ) : (
        <WeekView
          blocks={blocks}
          tones={said.tones}
          caption={words.caption}
          dates={dates}
          {...(thisWeek ? { now: { day: weekdayOf(today.date), minutes: today.minutes } } : {})}
          {...(!thisWeek && ours[0] ? { day: Math.min(...ours.map((block) => block.day)) } : {})}
          onPick={(id) => pick(keyOfBlock(id))}
        />
      )}
    </Tabs>
  )
}

function WeekLine({ week, shown, full }: { week: Week; shown: boolean; full: number }) {
  const { t, when } = useWords()
  const words = t.care.week
  const said = useSaid()
  const { sum } = week
  return (
    <li className="care-week">
      <Link to={`/week?week=${week.monday}`} aria-current={shown ? 'true' : undefined}>{said.week(week.monday, daysLater(week.monday, 6))}</Link>
      {sum && (
        <>
          <HoursBar minutes={sum.minutes} required={sum.required} full={full} />
          <span>{sum.required > 0 ? words.ofHours(when.duration(sum.minutes), when.duration(sum.required)) : when.duration(sum.minutes)}</span>
          <span className="soft">{when.plural(sum.days, words.days)}</span>
        </>
      )}
    </li>
  )
}
