import { useState } from 'react'
import type { Remedy } from '../api/fit'
import { Button } from '../kit/Button'
import { Disclosure } from '../kit/Disclosure'
import { Empty } from '../kit/State'
import type { Life } from '../life/life'
import { PlanWeeks } from './PlanWeeks'
import { changesOf, remedyTold, whoCan, withChanges, type Change, type Who } from './remedy'
import { tollTold } from './toll'
import type { Telling } from './useTelling'

const ORDER: readonly Who[] = ['you', 'programme', 'staff']
const AT_FIRST = 3

type Props = { remedies: readonly Remedy[]; life: Life; telling: Telling; onTry: (changes: Change[]) => void }

/** Where nothing fits: the smallest changes that would help, each with the week that it would give. */
export function Remedies({ remedies, ...props }: Props) {
  const words = props.telling.t.planner.remedies
  if (remedies.length === 0) return <Empty icon="help" title={words.none.title}>{words.none.text}</Empty>
  const titles: Record<Who, string> = { you: words.yours, programme: words.programmes, staff: words.staffs }
  return (
    <div className="remedies stack">
      <div>
        <h3>{words.title}</h3>
        <p>{words.lead}</p>
      </div>
      {ORDER.map((who) => {
        const theirs = remedies.filter((remedy) => whoCan(changesOf(remedy)) === who)
        return theirs.length > 0 && <Group key={who} title={titles[who]} who={who} remedies={theirs} {...props} />
      })}
    </div>
  )
}

function Group({ title, who, remedies, ...props }: Props & { title: string; who: Who }) {
  const [all, showAll] = useState(false)
  const words = props.telling.t.planner.remedies
  return (
    <section className="remedy-group">
      <h4>{title}</h4>
      <ul className="remedy-list">
        {remedies.slice(0, all ? undefined : AT_FIRST).map((remedy) => <li key={remedy.words}><One remedy={remedy} who={who} {...props} /></li>)}
      </ul>
      {!all && remedies.length > AT_FIRST && <Button look="plain" icon="down" onClick={() => showAll(true)}>{words.more}</Button>}
    </section>
  )
}

function One({ remedy, who, life, telling, onTry }: { remedy: Remedy; who: Who; life: Life; telling: Telling; onTry: (changes: Change[]) => void }) {
  const { t, when, nameOf } = telling
  const words = t.planner.remedies
  const changes = changesOf(remedy)
  const canTry = who === 'you' && withChanges(life, changes) !== null
  const ask = who === 'programme' ? words.askProgramme : who === 'staff' ? words.askStaff : words.askOther
  const told = remedyTold(remedy, life, nameOf, t, when)
  return (
    <article className="remedy stack">
      <h5>{told.map((change) => <span key={change}>{change}</span>)}</h5>
      <p className="soft">{tollTold(remedy, telling)}</p>
      <Disclosure summary={words.week}>
        <PlanWeeks pictures={remedy.pictures} telling={telling} />
      </Disclosure>
      {canTry
        ? <Button icon="check" onClick={() => onTry(changes)}>{words.tryThis}<span className="unseen">: {when.list(told)}</span></Button>
        : <p>{ask}</p>}
    </article>
  )
}
