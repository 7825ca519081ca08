import { useState } from 'react'
import type { Offering } from '../api/fit'
import { Scale } from '../kit/Choice'
import { names } from '../kit/names'
import { ErrorState, Loading } from '../kit/State'
import { DAYS, minutesOf } from '../life/life'
import { Icon } from '../kit/Icon'
import { useOfferings, type Telling } from './useTelling'
import { WhyDialog } from './WhyDialog'

type Shows = 'all' | 'possible' | 'not'
const SHOWS: readonly Shows[] = ['all', 'possible', 'not']
const KINDS = ['group', 'individual', 'family', 'medical', 'peer'] as const

export const timesOf = (offering: Offering, { when }: Telling): string => {
  const spans = new Map<string, number[]>()
  for (const { day, start, end } of offering.meetings) {
    const span = when.span(minutesOf(start), minutesOf(end))
    spans.set(span, [...(spans.get(span) ?? []), DAYS.indexOf(day)])
  }
  return [...spans].map(([span, days]) => `${when.list(days.map((day) => when.weekday(day, 'short')))} ${span}`).join(' · ')
}

/** Every group there is, those in the way greyed out; each says why when it is pressed. */
export function Groups({ client, joined, telling }: { client: string; joined: ReadonlySet<string>; telling: Telling }) {
  const { t } = telling
  const words = t.planner.groups
  const offerings = useOfferings(client)
  const [shows, show] = useState<Shows>('all')
  const [asked, ask] = useState<Offering | null>(null)
  if (offerings.isPending) return <Loading />
  if (offerings.isError) return <ErrorState title={words.failed} onRetry={() => offerings.refetch()} />

  const fits = (one: Offering) => one.state === 'possible' || joined.has(one.slot)
  const shown = offerings.data.filter((one) => shows === 'all' || fits(one) === (shows === 'possible'))
  return (
    <>
      <p className="soft">{words.lead}</p>
      <Scale<Shows> label={words.show} options={SHOWS.map((value) => ({ value, label: words.shows[value] }))} value={shows} onChange={show} />
      {shown.length === 0 && <p>{words.none}</p>}
      {KINDS.map((kind) => {
        const ofKind = shown.filter((one) => one.kind === kind)
        if (ofKind.length === 0) return null
        const titles = [...new Set(ofKind.map((one) => one.title))]
        return (
          <section key={kind} className="groups-kind">
            <h4>{words.kinds[kind]}</h4>
            <ul className="groups">
              {titles.map((title) => <Group key={title} offerings={ofKind.filter((one) => one.title === title)} joined={joined} telling={telling} onAsk={ask} />)}
            </ul>
          </section>
        )
      })}
      {asked && <WhyDialog client={client} offering={asked} telling={telling} onClose={() => ask(null)} />}
    </>
  )
}

function Group({ offerings, joined, telling, onAsk }: { offerings: Offering[]; joined: ReadonlySet<string>; telling: Telling; onAsk: (offering: Offering) => void }) {
  const words = telling.t.planner.groups
  const [first] = offerings
  if (!first) return null
  const where = [first.module, first.modality.includes('onsite') ? first.site : null, first.modality.includes('online') ? words.online : null]
  return (
    <li className="groups-one">
      <h5>{first.title}</h5>
      <p className="soft">{where.filter((one) => one != null && one !== first.title).join(' · ')}</p>
      <div className="groups-times">
        {offerings.map((offering) => {
          const state = joined.has(offering.slot) ? 'joined' : offering.state
          return (
            <button key={offering.slot} type="button" className={names('groups-time', `groups-${state}`)} onClick={() => onAsk(offering)}>
              {state === 'joined' && <Icon name="check" size={16} />}
              <span>{timesOf(offering, telling)} </span>
              <span className="groups-state">{words.states[state]}</span>
            </button>
          )
        })}
      </div>
    </li>
  )
}
