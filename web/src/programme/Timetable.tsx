import { useState } from 'react'
import { Button } from '../kit/Button'
import { Link } from '../kit/Link'
import { names } from '../kit/names'
import { Notice } from '../kit/Notice'
import { Pager } from '../kit/Pager'
import { Empty, ErrorState, Loading } from '../kit/State'
import { Tabs } from '../kit/Tabs'
import { inRem, useWidth } from '../kit/useWidth'
import { WEEK } from '../kit/week'
import { useNow } from '../app/useNow'
import { useWords } from '../words/useWords'
import { daysLater, wallIn } from '../words/wall'
import { Agenda } from './Agenda'
import { ChangeSheet, type Changing } from './change/ChangeSheet'
import { DayBands } from './DayBands'
import { Desk, type Now } from './Desk'
import { Filters } from './Filters'
import './programme.css'
import { matches, sessionMeant, sessionsOf, takesPlace, type Session, type TimetableWeek } from './sessions'
import { SessionTable } from './SessionTable'
import { SlotPanel } from './SlotPanel'
import { useKeys } from './useKeys'
import { useSeats } from './useSeats'
import { useTimetableWeek } from './useTimetable'
import { useWish, type Shown } from './useWish'

const ROOMY = 30 // rem of its own width, below which bands cannot be read

/** The start page of staff: every session of a day, by room or facilitator, with its seats. */
export function TimetablePage() {
  const { t } = useWords()
  return (
    <Desk title={t.programme.timetable}>
      {(now) =>
        now.timetable.offerings.length === 0 ? <Empty icon="week" title={t.programme.noTimetable.title}>{t.programme.noTimetable.text}</Empty> : <Weeks {...now} />
      }
    </Desk>
  )
}

/** One week, with a way to each other. */
function Weeks({ timetable, changed, keys }: Now) {
  const { t, when } = useWords()
  const words = t.programme
  const told = useSeats()
  const today = wallIn(when.zone)(useNow()).date
  const { monday, current, slot, session, goTo, step, stepWeek, close } = useWish(today)
  const { week, changed: otherwise } = useTimetableWeek(monday)
  const [element, width] = useWidth<HTMLDivElement>()
  const [changing, change] = useState<Changing | null>(null)
  useKeys({ t: () => goTo(today), j: () => step(1), k: () => step(-1), n: () => stepWeek(1), p: () => stepWeek(-1), Escape: close }, keys)
  const all = week.data ? sessionsOf(timetable, week.data) : []
  const picked = slot === null ? null : sessionMeant(all, slot, session, new Date())

  const inside = () => {
    if (week.isPending) return <Loading lines={8} />
    if (week.isError) return <ErrorState title={t.app.unreachable.title} onRetry={() => week.refetch()}>{t.app.unreachable.text}</ErrorState>
    return (
      <div aria-busy={week.isPlaceholderData} className={names(week.isPlaceholderData && 'programme-waiting')}>
        <OneWeek week={week.data} sessions={all} changed={new Set([...changed, ...otherwise])} picked={picked?.id ?? null} today={today} width={width} />
      </div>
    )
  }
  const narrow = width !== null && inRem(width) < ROOMY
  return (
    <div className="programme-with-panel">
      <div className="programme-main" ref={element}>
        <Filters timetable={timetable} narrow={narrow} today={today} />
        <div className="programme-weeks">
          <Pager label={told.dates(monday, daysLater(monday, 6))} earlier={words.weekBefore} later={words.weekAfter} onEarlier={() => stepWeek(-1)} onLater={() => stepWeek(1)}>
            {monday !== current && <Button look="plain" onClick={() => goTo(today)}>{words.thisWeek}</Button>}
          </Pager>
          <Link to="/demand">{words.unmet}</Link>
          <Link to="/happened">{t.happened.link}</Link>
          <Link to="/design">{t.design.link}</Link>
        </div>
        {inside()}
        <p className="unseen" role="status">{all.filter((one) => otherwise.has(one.id)).slice(0, 3).map((one) => words.changed(one.offering.title, one.state === 'planned' ? `${told.date(one.date)}, ${told.time(one)}` : words[one.state])).join('. ')}</p>
      </div>
      <SlotPanel timetable={timetable} name={slot} session={picked} onClose={close} all={all} onChange={change} />
      <ChangeSheet changing={changing} timetable={timetable} onClose={() => change(null)} />
    </div>
  )
}

type WeekProps = { week: TimetableWeek; sessions: readonly Session[]; changed: ReadonlySet<string>; picked: string | null; today: string; width: number | null }

function OneWeek({ week: { monday }, sessions, changed, picked, today, width }: WeekProps) {
  const { t, when } = useWords()
  const words = t.programme
  const now = wallIn(when.zone)(useNow())
  const { view, day, current, wish, showDay, goTo, clear, open } = useWish(today)
  if (sessions.length === 0) {
    const home = monday !== current && <Button onClick={() => goTo(today)}>{words.thisWeek}</Button>
    return <Empty icon="week" title={words.emptyWeek.title} action={home}>{words.emptyWeek.text}</Empty>
  }
  const found = sessions.filter((one) => matches(one, wish))
  const on = (one: Shown) => (one === 'week' ? found : found.filter((session) => session.day === one))
  const shown = on(day)
  const dated = (one: number) => `${when.weekday(one, 'short')} ${Number(daysLater(monday, one).slice(8))}`
  const tab = (one: number) => (daysLater(monday, one) === today ? words.today(dated(one)) : dated(one))
  const glows = (one: number) => on(one).some((session) => changed.has(session.slot.slot) || changed.has(session.id))
  const tabs = [
    ...(view === 'list' ? [{ value: 'week', label: words.wholeWeek, count: on('week').filter(takesPlace).length }] : []),
    ...WEEK.map((one) => ({ value: String(one), label: <span className={names('programme-day', glows(one) && 'programme-glow')}>{tab(one)}</span>, count: on(one).filter(takesPlace).length })),
  ]
  const picture = () => {
    if (shown.length === 0) {
      const free = day !== 'week' && !sessions.some((one) => one.day === day)
      return free ? <Empty icon="week" title={words.emptyDay.title}>{words.emptyDay.text}</Empty> : <Empty icon="search" title={words.empty.title} action={<Button onClick={clear}>{words.empty.clear}</Button>}>{words.empty.text}</Empty>
    }
    const props = { sessions: shown, changed, picked, onPick: open }
    if (view === 'list' || day === 'week') return <SessionTable {...props} />
    if (width === null) return null
    return inRem(width) >= ROOMY ? <DayBands {...props} by={view} now={daysLater(monday, day) === today ? now.minutes : null} width={width} /> : <Agenda {...props} by={view} />
  }
  return (
    <Tabs label={words.day} tabs={tabs} value={String(day)} onChange={(to) => showDay(to === 'week' ? 'week' : Number(to))}>
      {day !== 'week' && shown.length > 0 && shown.every((one) => one.state === 'closed') && <Notice title={words.closedDay.title}>{words.closedDay.text}</Notice>}
      {picture()}
    </Tabs>
  )
}
