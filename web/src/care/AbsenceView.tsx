import { Button } from '../kit/Button'
import { Disclosure } from '../kit/Disclosure'
import { ErrorState, Loading } from '../kit/State'
import { Tag } from '../kit/Tag'
import { useWords } from '../words/useWords'
import './sheet.css'
import { HoursBar } from './Hours'
import { useAbsence, useSaying, type Absence, type Visit } from './myWeek'
import { isLeftOut, keyOf, startOf, type MySession } from './sessions'
import type { Tell } from './SessionSheet'
import { useNow } from '../app/useNow'
import { useSaid } from './useSaid'

const AT_ONCE = 4 // make-ups shown before the rest is folded away

/** A session that she can't come to, or that is left out anyway: what she could attend instead, or does. */
export function AbsenceView({ client, id, session, tell, told }: { client: string; session: MySession; id: string; tell: Tell; told: boolean }) {
  const { t } = useWords()
  const absence = useAbsence(client, id)
  const { canCome } = useSaying(client)
  const now = useNow()
  if (absence.isPending || absence.data === null) return <Loading lines={5} />
  if (absence.isError) return <ErrorState title={t.care.session.failed} onRetry={() => absence.refetch()} />
  const leftOut = isLeftOut(session)
  const words = t.care.session
  const mayComeBack = startOf(session) > now
  return (
    <>
      {!told && !leftOut && !absence.data.chosen && <p>{words.noted}</p>}
      <Chosen absence={absence.data} />
      <MakeUps client={client} absence={absence.data} tell={tell} />
      <WeekHours absence={absence.data} />
      {mayComeBack && <Button onClick={async () => tell(await canCome(id), leftOut ? words.left : words.back)}>{leftOut ? words.leave : words.can}</Button>}
    </>
  )
}

function Chosen({ absence }: { absence: Absence }) {
  const { t } = useWords()
  if (!absence.chosen) return null
  return (
    <section className="care-part">
      <h3>{t.care.session.yours}</h3>
      <div className="care-visit care-visit-taken"><VisitFacts visit={absence.chosen} /></div>
    </section>
  )
}

const isSuggested = (visit: Visit, { suggested }: Absence) => suggested !== undefined && keyOf(visit) === keyOf(suggested)

/** By start, but for the one that suits her plan best, which comes first. */
const bestFirst = (absence: Absence) => [...absence.makeUps.filter((one) => isSuggested(one, absence)), ...absence.makeUps.filter((one) => !isSuggested(one, absence))]

function MakeUps({ client, absence, tell }: { client: string; absence: Absence; tell: Tell }) {
  const { t, when } = useWords()
  const words = t.care.session
  const { chosen } = absence
  const open = bestFirst(absence).filter((one) => !chosen || keyOf(one) !== keyOf(chosen))
  if (open.length === 0) {
    if (chosen) return null
    return (
      <section className="care-part">
        <h3>{words.nothing}</h3>
        <p>{words.nothingText}</p>
        <p className="soft">{words.nothingTalk}</p>
      </section>
    )
  }
  const list = (visits: readonly Visit[]) => (
    <ul className="care-visits">{visits.map((visit) => <Offered key={keyOf(visit)} client={client} absence={absence} visit={visit} tell={tell} />)}</ul>
  )
  const rest = open.slice(AT_ONCE)
  const offers = (
    <>
      {list(open.slice(0, AT_ONCE))}
      {rest.length > 0 && <Disclosure summary={when.plural(rest.length, words.more)}>{list(rest)}</Disclosure>}
    </>
  )
  if (chosen) return <Disclosure summary={words.others}>{offers}</Disclosure>
  return (
    <section className="care-part">
      <h3>{words.offered}</h3>
      <p className="soft">{words.offeredText}</p>
      {offers}
    </section>
  )
}

function Offered({ client, absence, visit, tell }: { client: string; absence: Absence; visit: Visit; tell: Tell }) {
  const { t, when } = useWords()
  const said = useSaid()
  const { attend } = useSaying(client)
  const words = t.care.session
  const { minutes, required } = absence.week
  const then = minutes - (absence.chosen?.minutes ?? 0) + visit.minutes
  return (
    <li className="care-visit">
      {isSuggested(visit, absence) && <p><Tag tone="good">{words.best}</Tag></p>}
      <VisitFacts visit={visit} />
      {required > 0 && <p className="care-visit-hours"><HoursBar minutes={then} required={required} />{words.then(when.duration(then), when.duration(required))}</p>}
      <Button aria-label={words.takeThis(visit.title, `${said.day(visit)}, ${said.time(visit)}, ${said.place(visit)}`)} onClick={async () => tell(await attend(absence.id, visit), words.chosen(`${said.day(visit)}, ${said.time(visit)}`))}>
        {words.take}
      </Button>
    </li>
  )
}

function VisitFacts({ visit }: { visit: Visit }) {
  const { t, when } = useWords()
  const said = useSaid()
  return (
    <p className="care-visit-facts">
      <strong>{said.day(visit)}</strong>
      <span>{said.time(visit)} · {said.place(visit)}</span>
      <span className="soft">{visit.title} · {visit.minutes > 0 ? t.care.session.counts(when.duration(visit.minutes)) : t.care.session.countsExtra}</span>
    </p>
  )
}

function WeekHours({ absence }: { absence: Absence }) {
  const { t, when } = useWords()
  const { minutes, required } = absence.week
  return (
    <section className="care-part">
      <h3>{t.care.session.hours}</h3>
      <p className="care-visit-hours"><HoursBar minutes={minutes} required={required} />{t.care.week.ofHours(when.duration(minutes), when.duration(required))}</p>
    </section>
  )
}
