import type { ReactNode } from 'react'
import { Notice } from '../../kit/Notice'
import { useWords } from '../../words/useWords'
import type { Timetable } from '../timetable'
import { useSeats } from '../useSeats'
import './change.css'
import { meaningOf, type Affected, type Consequences } from './meaning'
import { useStaffName } from './useRooms'

type Props = { consequences: Consequences; timetable: Timetable; sitters: { known: number; others: number }; whole: boolean }

/** What a change means for people, rooms and facilitators, in plain words. */
export function Meant({ consequences, timetable, sitters, whole }: Props) {
  const { t, when } = useWords()
  const words = t.change
  const told = useSeats()
  const meaning = meaningOf(consequences)
  const day = (instant: string) => told.instant(new Date(instant))
  const few = (people: readonly Affected[], instants: (one: Affected) => string[]) =>
    people.map((one) => ({ key: one.client, name: one.client, text: when.list(instants(one).slice(0, 3).map(day)) + (instants(one).length > 3 ? ` … (${when.count(instants(one).length)})` : '') }))
  const nothing = consequences.people.length === 0
  return (
    <div className="change-meant stack">
      <DoubleBooked consequences={consequences} timetable={timetable} />
      <p>{sitters.known === 0 ? words.sitNobody : when.plural(sitters.known, words.sit)} {sitters.others > 0 && when.plural(sitters.others, words.others)}</p>
      {nothing && <p>{words.nothing}</p>}
      {meaning.come.length > 0 && <p>{whole ? when.plural(meaning.come.length, words.comeSeries) : `${when.plural(meaning.come.length, words.come)} ${when.list(meaning.times.map(day))}`}</p>}
      {meaning.off.length > 0 && <p>{when.plural(meaning.off.length, whole ? words.offSeries : words.off)}</p>}
      {meaning.cannot.length > 0 && <Names title={when.plural(meaning.cannot.length, words.cannot)} people={few(meaning.cannot, (one) => one.cannotCome)} after={words.why} />}
      {meaning.visits.length > 0 && <Names title={when.plural(meaning.visits.length, words.visits)} people={few(meaning.visits, (one) => one.visitsLost)} />}
      {meaning.short.length > 0 && <Names title={words.short} people={meaning.short.flatMap((one) => one.shortWeeks.map((week) => ({ key: `${one.client} ${week.week}`, name: one.client, text: words.shortWeek(told.shortDate(week.week), when.duration(week.minutes), when.duration(week.required)) })))} />}
      {meaning.deciding > 0 && <p className="soft">{when.plural(meaning.deciding, words.deciding)}</p>}
    </div>
  )
}

const SHOWN = 12 // people by name, above which the list scrolls

function Names({ title, people, after }: { title: string; people: { key: string; name: string; text: string }[]; after?: ReactNode }) {
  return (
    <section className="change-names">
      <p>{title}</p>
      <ul {...(people.length > SHOWN ? { tabIndex: 0, className: 'change-many' } : {})}>
        {people.map((one) => <li key={one.key}><strong>{one.name}</strong> <span className="soft">{one.text}</span></li>)}
      </ul>
      {after && <p className="soft">{after}</p>}
    </section>
  )
}

function DoubleBooked({ consequences: { doubleBooked }, timetable }: { consequences: Consequences; timetable: Timetable }) {
  const { t } = useWords()
  const words = t.change
  const told = useSeats()
  const nameOf = useStaffName()
  if (doubleBooked.length === 0) return null
  const title = (id: string) => timetable.offerings.find((one) => one.id === id)?.title ?? id
  return (
    <Notice kind="warning" title={words.double.title}>
      <ul>
        {doubleBooked.map((one) => {
          const at = told.instant(new Date(one.start))
          return <li key={`${one.offering} ${one.room ?? one.staff ?? ''}`}>{one.room !== undefined ? words.double.room(t.programme.room(one.room), title(one.offering), at) : words.double.staff(nameOf(one.staff ?? ''), title(one.offering), at)}</li>
        })}
      </ul>
    </Notice>
  )
}
