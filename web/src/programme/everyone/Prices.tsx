import { Fragment } from 'react'
import { Link } from '../../kit/Link'
import { Section } from '../../kit/Shell'
import { useWords } from '../../words/useWords'
import './everyone.css'
import type { Timetable } from '../timetable'
import type { Planned } from './changes'
import { worths, type Worth } from './prices'
import { useChanges } from './useChanges'
import { useLastRun } from './useRun'

const MOST = 6 // groups that are named

/** What one more seat would bring, in words. */
function useWorth() {
  const { t, when } = useWords()
  const words = t.everyone.prices
  return ({ people, minutes }: Worth) => {
    if (people === 0) return words.hours(when.duration(minutes, 'long'))
    return people < 1 ? words.some : when.plural(people, words.people)
  }
}

/** Where one more seat would help most, as the last run over everyone has it. */
export function Prices({ timetable }: { timetable: Timetable }) {
  const { t } = useWords()
  const words = t.everyone.prices
  const planned = useLastRun().data?.result
  return (
    <Section title={words.title}>
      {planned ? <Priced planned={planned} timetable={timetable} /> : <p><Link to="/everyone">{words.notYet}</Link></p>}
    </Section>
  )
}

function Priced({ planned, timetable }: { planned: Planned; timetable: Timetable }) {
  const { t, when } = useWords()
  const words = t.everyone.prices
  const told = useChanges(timetable)
  const worth = useWorth()
  const all = worths(planned)
  if (all.length === 0) return <p>{words.none}</p>
  return (
    <>
      <p className="soft">{words.lead}</p>
      <ul className="everyone-prices">
        {all.slice(0, MOST).map((one) => {
          const { title, times } = told.group(one.price.slot)
          return (
            <li key={`${one.price.slot} ${one.price.modality}`}>
              <strong>{(one.price.modality === 'online' ? words.online : words.seat)(title)}</strong> <span className="soft">{times}</span>
              <br />
              {worth(one)}
            </li>
          )
        })}
      </ul>
      {all.length > MOST && <p className="soft">{when.plural(all.length - MOST, words.more)}</p>}
    </>
  )
}

/** The same of one slot, where there is something to say of it. */
export function PriceOf({ slot }: { slot: string }) {
  const { t } = useWords()
  const worth = useWorth()
  const planned = useLastRun().data?.result
  const found = planned ? worths(planned).filter((one) => one.price.slot === slot) : []
  return found.map((one) => (
    <Fragment key={one.price.modality}>
      <dt>{one.price.modality === 'online' ? t.everyone.prices.oneOnline : t.everyone.prices.one}</dt>
      <dd>{worth(one)}</dd>
    </Fragment>
  ))
}
