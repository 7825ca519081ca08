import { useAddress } from '../app/useAddress'
import { DataTable, type Column } from '../kit/DataTable'
import { Link, LinkButton } from '../kit/Link'
import { Empty } from '../kit/State'
import { useWords } from '../words/useWords'
import { wallIn, weekdayOf } from '../words/wall'
import { isLookedFor, peopleOf, type Choice, type Person } from './choices'
import { Desk, type Now } from './Desk'
import { Panel } from './Panel'
import './programme.css'
import { Search } from './Search'
import { StateTag } from './SlotPanel'
import { meetingsOf, type Timetable } from './timetable'
import { useKeys } from './useKeys'
import { useSeats } from './useSeats'

/** Who chose what, one row for each person. */
export function PeoplePage() {
  const { t } = useWords()
  return (
    <Desk title={t.programme.people} lead={t.programme.peopleLead}>
      {(now) => (
        <>
          <div><LinkButton to="/people/waiting" look="quiet" icon="clock">{t.waiting.staff.title}</LinkButton></div>
          <People {...now} />
        </>
      )}
    </Desk>
  )
}

function People({ timetable, keys }: Now) {
  const { t, when } = useWords()
  const words = t.programme
  const { search, put } = useAddress()
  const text = search.get('q') ?? ''
  const all = peopleOf(timetable)
  useKeys({ Escape: () => put({ client: null }) }, keys)
  const shown = all.filter((person) => isLookedFor(person, text))
  const client = search.get('client')
  const person = all.find((one) => one.client === client)
  if (all.length === 0) return <Empty icon="people" title={words.nobodyYet.title}>{words.nobodyYet.text}</Empty>

  const online = (one: Person) => one.choices.filter(({ claim }) => claim.modality === 'online').length
  const columns: Column<Person>[] = [
    {
      key: 'who', header: words.columns.who, sortBy: (one) => one.client,
      cell: (one) => <button type="button" className="programme-open programme-whole link" onClick={() => put({ client: one.client }, { push: client === null })}>{one.client}</button>,
    },
    { key: 'state', header: words.columns.state, sortBy: (one) => one.state, cell: (one) => <StateTag state={one.state} /> },
    { key: 'chosen', header: words.columns.chosen, sortBy: (one) => one.choices.length, cell: (one) => when.list([...new Set(one.choices.map(({ offering }) => offering.title))]) },
    {
      key: 'how', header: words.columns.how, sortBy: online,
      cell: (one) => [[one.choices.length - online(one), words.person.inPerson], [online(one), words.person.online]].flatMap(([n, forms]) => (typeof n === 'number' && n > 0 && typeof forms === 'object' ? [when.plural(n, forms)] : [])).join(', '),
    },
    { key: 'visits', header: words.columns.visits, sortBy: (one) => one.visits.length, cell: (one) => (one.visits.length > 0 ? when.plural(one.visits.length, words.person.visitCount) : <span className="soft">{words.person.none}</span>) },
  ]
  return (
    <>
      <div className="programme-filters" role="search"><Search label={words.search} hint={words.searchHint} value={text} onChange={(q) => put({ q })} /></div>
      <div className="programme-with-panel">
        <div className="programme-main">
          <DataTable
            caption={when.plural(shown.length, words.counted)}
            columns={columns}
            rows={shown}
            rowKey={(one) => one.client}
            order={{ key: 'who', direction: 'ascending' }}
            empty={<Empty icon="search" title={words.nobodyFound.title}>{words.nobodyFound.text}</Empty>}
          />
        </div>
        <Panel about={client} title={client ?? ''} onClose={() => put({ client: null })}>
          {person ? <OnePerson timetable={timetable} person={person} /> : <><p>{words.person.missing.title}</p><p className="soft">{words.person.missing.text}</p></>}
        </Panel>
      </div>
    </>
  )
}

function OnePerson({ timetable, person }: { timetable: Timetable; person: Person }) {
  const { t } = useWords()
  const words = t.programme
  return (
    <>
      <section className="programme-who">
        <h3>{words.person.groups}</h3>
        <ul>{person.choices.map((choice) => <OneChoice key={choice.slot.slot} timetable={timetable} choice={choice} />)}</ul>
      </section>
      {person.visits.length > 0 && (
        <section className="programme-who">
          <h3>{words.person.visits}</h3>
          <ul>{person.visits.map((choice) => <OneChoice key={`${choice.slot.slot} ${choice.claim.visit ?? ''}`} timetable={timetable} choice={choice} />)}</ul>
        </section>
      )}
    </>
  )
}

function OneChoice({ timetable, choice: { offering, slot, claim } }: { timetable: Timetable; choice: Choice }) {
  const { t, when } = useWords()
  const told = useSeats()
  const times = meetingsOf(timetable).filter((met) => met.slot.slot === slot.slot)
  const visit = claim.visit === undefined ? null : new Date(claim.visit)
  const date = visit && wallIn(when.zone)(visit).date
  const where = date ? `week=${date}&day=${weekdayOf(date)}` : `day=${times[0]?.day ?? 0}`
  return (
    <li className="programme-person">
      <Link to={`/?${where}&slot=${encodeURIComponent(slot.slot)}`}>{offering.title}</Link>
      <StateTag state={claim.state} />
      <span className="soft">{[visit ? when.day(visit) : times.map(told.dayAndTime).join('; '), claim.modality === 'online' ? t.programme.online : told.place(offering)].join(' · ')}</span>
    </li>
  )
}
