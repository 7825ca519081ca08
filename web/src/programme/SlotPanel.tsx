import { Button } from '../kit/Button'
import { Link, LinkButton } from '../kit/Link'
import { names } from '../kit/names'
import { Tag } from '../kit/Tag'
import { useNow } from '../app/useNow'
import { useWords } from '../words/useWords'
import type { Changing } from './change/ChangeSheet'
import { PriceOf } from './everyone/Prices'
import { Panel } from './Panel'
import './programme.css'
import { SeatBar } from './SeatBar'
import { besideIt, type Session } from './sessions'
import { StateWords } from './StateWords'
import { meetingsOf, rowsOf, seatsOf, slotNamed, type Claim, type Row, type Offering, type Slot, type Timetable } from './timetable'
import { useSeats } from './useSeats'

type Props = {
  timetable: Timetable
  name: string | null
  /** The one of its sessions that is meant; null where the week has none. */
  session: Session | null
  /** All of that week. */
  all: readonly Session[]
  onClose: () => void
  onChange: (changing: Changing) => void
}

/** One slot: the session that was picked, what can be changed, its seats, and who is in it. */
export function SlotPanel({ timetable, name, session, all, onClose, onChange }: Props) {
  const { t } = useWords()
  const found = name === null ? null : slotNamed(timetable, name)
  return (
    <Panel about={name} title={found?.offering.title ?? t.programme.slot.missing.title} onClose={onClose}>
      {session && <OneSession session={session} all={all} onChange={onChange} />}
      {found ? <OneSlot timetable={timetable} week={all.filter((one) => one.slot.slot === name)} {...found} /> : <p>{t.programme.slot.missing.text}</p>}
    </Panel>
  )
}

function OneSession({ session, all, onChange }: { session: Session; all: readonly Session[]; onChange: (changing: Changing) => void }) {
  const { t } = useWords()
  const words = t.programme.slot
  const told = useSeats()
  const begun = session.begins <= useNow()
  return (
    <section className="programme-session">
      <p className="programme-lines">
        <strong>{told.date(session.date)}</strong>
        <span>{told.time(session)} · {told.place(session)}</span>
        <StateWords session={session} />
      </p>
      <div className="row">
        {!begun && session.state !== 'closed' && <Button onClick={() => onChange({ what: 'date', session, beside: besideIt(session, all) })}>{words.changeDate}</Button>}
        <Button onClick={() => onChange({ what: 'series', session })}>{words.changeSeries}</Button>
        {!begun && session.state === 'planned' && <LinkButton look="quiet" to={`/happened?slot=${encodeURIComponent(session.slot.slot)}&date=${session.from}`}>{t.happened.title}</LinkButton>}
      </div>
      {begun && <p className="soft">{words.begun}</p>}
      {!begun && session.state === 'closed' && <p className="soft">{words.closed}</p>}
    </section>
  )
}

function OneSlot({ timetable, week, offering, slot }: { timetable: Timetable; week: readonly Session[]; offering: Offering; slot: Slot }) {
  const { t } = useWords()
  const words = t.programme.slot
  const told = useSeats()
  const seats = seatsOf(offering, slot)
  const times = meetingsOf(timetable).filter((met) => met.slot === slot)
  const free = told.free(seats)
  return (
    <>
      <div className="programme-seats">
        <SeatBar seats={seats} />
        <p><strong>{told.seats(seats)}</strong>{free && <span className="soft"> · {free}</span>}</p>
      </div>
      <dl className="programme-dl">
        <dt>{week.length > 0 ? words.week : words.times}</dt>
        <dd>{week.length > 0 ? week.map((one) => <span key={one.id} className={names(one.state !== 'planned' && 'programme-struck')}>{told.dayAndTime(one)}</span>) : times.map((met) => <span key={met.id}>{told.dayAndTime(met)}</span>)}<span className="soft">{slot.meeting === undefined ? times.length > 1 && words.joinedWhole : words.joinedApart}</span></dd>
        <dt>{words.where}</dt>
        <dd>{told.place(offering)}{told.how(offering) !== told.place(offering) && <span className="soft">{told.how(offering)}</span>}</dd>
        <dt>{words.staff}</dt>
        <dd>{told.staff(offering)}</dd>
        {offering.module && <><dt>{words.module}</dt><dd>{offering.module}</dd></>}
        <PriceOf slot={slot.slot} />
      </dl>
      <section className="programme-who">
        <h3>{words.who}</h3>
        <People slot={slot} />
      </section>
    </>
  )
}

function People({ slot }: { slot: Slot }) {
  const { t, when } = useWords()
  const words = t.programme.slot
  return (
    <ul>
      {rowsOf(slot).map((row) => <OnePerson key={`${row.claim.client} ${row.claim.state} ${row.claim.modality}`} {...row} />)}
      {slot.people.length === 0 && <li>{words.nobody}</li>}
      {slot.others > 0 && <li className="soft">{when.plural(slot.others, words.others)}</li>}
    </ul>
  )
}

const TONES = { held: 'warm', agreed: 'accent', visit: 'ghost' } as const

export function StateTag({ state }: { state: Claim['state'] }) {
  const { t } = useWords()
  return <Tag tone={TONES[state]}>{t.programme.states[state]}</Tag>
}

function OnePerson({ claim, visits }: Row) {
  const { t, when } = useWords()
  const words = t.programme
  return (
    <li className="programme-person">
      <Link to={`/people?client=${encodeURIComponent(claim.client)}`}>{claim.client}</Link>
      <StateTag state={claim.state} />
      <span className="soft">
        {[claim.modality === 'online' ? words.online : words.onSite, visits.length > 0 && words.slot.visits(when.list(visits.map((visit) => when.shortDay(new Date(visit)))))].filter(Boolean).join(' · ')}
      </span>
    </li>
  )
}
