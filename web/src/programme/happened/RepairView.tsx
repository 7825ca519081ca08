import { useState } from 'react'
import { Button } from '../../kit/Button'
import { Dialog } from '../../kit/Dialog'
import { Disclosure } from '../../kit/Disclosure'
import { LinkButton } from '../../kit/Link'
import { Notice } from '../../kit/Notice'
import { Section } from '../../kit/Shell'
import { Empty } from '../../kit/State'
import { Tag } from '../../kit/Tag'
import { useWords } from '../../words/useWords'
import { useChanges } from '../everyone/useChanges'
import type { Timetable } from '../timetable'
import { PeopleTable } from './PeopleTable'
import { changesNothing, sumsOf, sureness, type Repair } from './repair'
import { useSaidRepair } from './useSaidRepair'

const SHORTEST = 0.1 // seconds that are told
const MANY = 8 // lines that are folded away

type Props = { repair: Repair; timetable: Timetable; onAccept: () => Promise<unknown> }

/** How everyone would go on, each consequence named, to be accepted as a whole. */
export function RepairView({ repair, timetable, onAccept }: Props) {
  const { t, when } = useWords()
  const words = t.happened
  const { seconds } = useChanges(timetable)
  const [asked, ask] = useState(false)
  const sums = sumsOf(repair)
  const sure = sureness(repair)
  const accept = async () => {
    await onAccept()
    ask(false)
  }
  const counted = (number: number, forms: Parameters<typeof when.plural>[1]) => (number > 0 ? [when.plural(number, forms)] : [])
  const lines = [
    ...counted(sums.cancelled, words.cancelled),
    sums.disturbed > 0 ? when.plural(sums.disturbed, words.disturbed) : words.nobodyDisturbed,
    ...counted(sums.moved, words.moved),
    ...counted(sums.makeUps, words.makeUps),
    sums.short > 0 ? words.short(when.plural(sums.short, words.shortPeople), when.duration(sums.minutes, 'long')) : words.nobodyShort,
  ]
  return (
    <>
      {repair.accepted && <Notice kind="success" title={words.accepted.title} actions={<LinkButton to="/" look="quiet">{t.programme.timetable}</LinkButton>}>{words.accepted.text}</Notice>}
      <Section title={repair.accepted ? words.became : words.means}>
        {changesNothing(repair) ? <Empty icon="success" title={words.nothing.title}>{words.nothing.text}</Empty> : (
          <>
            <ul className="everyone-sums">{lines.map((line) => <li key={line}>{line}</li>)}</ul>
            <p><Tag tone={sure === 'proven' ? 'good' : 'plain'}>{words.sure[sure]}</Tag> <span className="soft">{words.took(seconds(Math.max(SHORTEST, repair.seconds)), when.plural(repair.enrolled, words.enrolled))}</span></p>
          </>
        )}
      </Section>
      {repair.people.length > 0 && <Section title={words.people}><PeopleTable people={repair.people} timetable={timetable} /></Section>}
      <Sessions repair={repair} timetable={timetable} />
      <Conflicts repair={repair} timetable={timetable} />
      {!repair.accepted && !changesNothing(repair) && (
        <div className="row">
          <Button look="primary" onClick={() => ask(true)}>{words.accept}</Button>
          <span className="soft">{words.notYet}</span>
        </div>
      )}
      <Dialog open={asked} onClose={() => ask(false)} title={words.ask.title} actions={<><Button look="primary" onClick={accept}>{words.ask.yes}</Button><Button onClick={() => ask(false)}>{words.ask.no}</Button></>}>
        <p>{when.plural(repair.people.length, words.ask.text)}</p>
      </Dialog>
    </>
  )
}

/** What becomes of sessions, whoever attends them. */
function Sessions({ repair, timetable }: { repair: Repair; timetable: Timetable }) {
  const { t } = useWords()
  const words = t.happened
  const told = useSaidRepair(timetable)
  const parts = [
    { title: words.sessionsCancelled, lines: told.sessions(repair.cancelled) },
    { title: words.sessionsOnline, lines: told.sessions(repair.onlineOnly) },
    { title: words.sessionsElsewhere, lines: repair.rooms.map((one) => words.room(told.session(one), one.from, one.to)) },
  ].filter(({ lines }) => lines.length > 0)
  if (parts.length === 0) return null
  return (
    <Section title={words.sessions}>
      {parts.map(({ title, lines }) => {
        const list = <ul className="happened-lines">{lines.map((line) => <li key={line}>{line}</li>)}</ul>
        return lines.length > MANY ? <Disclosure key={title} summary={title}>{list}</Disclosure> : <div key={title}><h3>{title}</h3>{list}</div>
      })}
    </Section>
  )
}

/** What does not go together as it is, and is left so. */
function Conflicts({ repair, timetable }: { repair: Repair; timetable: Timetable }) {
  const { t } = useWords()
  const words = t.happened
  const told = useSaidRepair(timetable)
  if (repair.conflicts.length === 0) return null
  return (
    <Section title={words.conflicts}>
      <p className="soft">{words.conflictsText}</p>
      <ul className="happened-lines">
        {repair.conflicts.map(({ why, client = '', offering = '', start }) => {
          const about = start === undefined ? told.title(offering) : told.session({ offering, start })
          return <li key={`${why} ${client} ${offering} ${start}`}>{words.whys[why](client, about)}</li>
        })}
      </ul>
    </Section>
  )
}
