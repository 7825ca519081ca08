import { useState } from 'react'
import { Button } from '../../kit/Button'
import { Dialog } from '../../kit/Dialog'
import { Section } from '../../kit/Shell'
import { Empty } from '../../kit/State'
import { Tag } from '../../kit/Tag'
import { useWords } from '../../words/useWords'
import type { Timetable } from '../timetable'
import { useSeats } from '../useSeats'
import { ChangeTable } from './ChangeTable'
import { groupsOf, kindOf, withAllAlong, without, type Planned, type Run } from './changes'
import { useChanges } from './useChanges'
import { WaitTable } from './WaitTable'

type Props = { run: Run; planned: Planned; timetable: Timetable; onAccept: (people: string[]) => Promise<boolean> }

/** What a run over everyone proposes, as a difference against today, to be accepted as a whole or in parts. */
export function Proposed({ run, planned, timetable, onAccept }: Props) {
  const { t, when } = useWords()
  const words = t.everyone
  const told = useChanges(timetable)
  const seats = useSeats()
  const open = planned.changes.filter((one) => !one.accepted)
  const [chosen, choose] = useState<ReadonlySet<string>>(() => new Set(open.map((one) => one.client)))
  const [asked, ask] = useState(false)
  const wished = open.filter((one) => chosen.has(one.client)).map((one) => one.client)
  const count = (kind: 'placed' | 'moved') => open.filter((one) => kindOf(one) === kind).length
  const acceptedOnes = planned.changes.length - open.length

  const accept = async () => {
    await onAccept(wished)
    ask(false)
  }
  if (planned.enrolled + planned.looking === 0) return <Empty icon="people" title={words.nobody.title}>{words.nobody.text}</Empty>
  const sums = [
    when.plural(count('placed'), words.places),
    when.plural(count('moved'), words.moves),
    when.plural(planned.enrolled + planned.looking - planned.waiting.length - planned.changes.length, words.stay),
    when.plural(planned.waiting.length, words.wait),
  ]
  return (
    <>
      <Section title={words.done}>
        <p>{(run.stopped ? words.stopped : words.took)(told.seconds(run.seconds))} {words.from(seats.date(planned.from))}</p>
        <ul className="everyone-sums">{sums.map((sum) => <li key={sum}>{sum}</li>)}</ul>
        {acceptedOnes > 0 && <p><Tag tone="good">{when.plural(acceptedOnes, words.accepted)}</Tag></p>}
        {planned.deciding > 0 && <p className="soft">{when.plural(planned.deciding, words.deciding)}</p>}
        {planned.asItIs > 0 && <p className="soft">{when.plural(planned.asItIs, words.asItIs)}</p>}
      </Section>
      <Section title={words.how}>
        <dl className="everyone-figures">
          {planned.levels.filter((one) => one.level !== 'daysWaited' || one.bound > 0).map(({ level, value, gap }) => (
            <div key={level}>
              <dt>{words.levels[level]}</dt>
              <dd>{level === 'burden' ? words.burden(told.hours(value)) : when.count(value)} <Tag tone={gap === 0 ? 'good' : 'plain'}>{told.sure(gap)}</Tag></dd>
            </div>
          ))}
        </dl>
      </Section>
      {planned.changes.length === 0 ? (
        <Empty icon="success" title={words.nothing.title}>{words.nothing.text}</Empty>
      ) : (
        <Section title={words.changes}>
          <ChangeTable
            changes={planned.changes}
            chosen={chosen}
            timetable={timetable}
            onChoose={(client, on) => choose(on ? withAllAlong([...chosen, client], planned.changes) : without(client, chosen, planned.changes))}
          />
          {open.length > 0 && (
            <div className="everyone-accept">
              <p role="status">{when.plural(wished.length, words.chosen)}</p>
              <div className="row">
                <Button look="primary" disabled={wished.length === 0} onClick={() => ask(true)}>{when.plural(wished.length, words.accept)}</Button>
                {wished.length < open.length
                  ? <Button look="plain" onClick={() => choose(new Set(open.map((one) => one.client)))}>{words.all}</Button>
                  : <Button look="plain" onClick={() => choose(new Set())}>{words.clear}</Button>}
              </div>
            </div>
          )}
        </Section>
      )}
      <Groups planned={planned} timetable={timetable} />
      {planned.waiting.length > 0 && <Section title={words.waiting}><WaitTable waiting={planned.waiting} /></Section>}
      <Dialog
        open={asked}
        onClose={() => ask(false)}
        title={words.sure2.title}
        actions={<><Button look="primary" onClick={accept}>{when.plural(wished.length, words.accept)}</Button><Button onClick={() => ask(false)}>{words.sure2.keep}</Button></>}
      >
        <p>{when.plural(wished.length, words.sure2.text)}</p>
      </Dialog>
    </>
  )
}

/** Groups that open and close. */
function Groups({ planned, timetable }: { planned: Planned; timetable: Timetable }) {
  const { t, when } = useWords()
  const words = t.everyone
  const told = useChanges(timetable)
  const { open, close, other } = groupsOf(planned, timetable)
  if (open.length + close.length === 0) return null
  const line = (slot: string, word: string, tone: 'good' | 'warm' | 'plain', rest: string) => {
    const { title, times } = told.group(slot)
    return <li key={slot}><Tag tone={tone}>{word}</Tag> <span>{title} <span className="soft">{times}</span></span> <span>{rest}</span></li>
  }
  return (
    <Section title={words.groups}>
      <ul className="everyone-groups">
        {open.map((one) => line(one.slot, words.opens, 'good', when.plural(one.then, words.opensWith)))}
        {close.map((one) => line(one.slot, words.closes, 'warm', when.plural(one.today, words.closesWith)))}
      </ul>
      {other.length > 0 && <p className="soft">{when.plural(other.length, words.otherGroups)}</p>}
    </Section>
  )
}
