import { useState } from 'react'
import { useLocation } from 'wouter'
import { useQueryClient } from '@tanstack/react-query'
import { agree } from '../api/fit'
import { passOn, type Offer, type Outcome } from '../api/waiting'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import type { Life } from '../life/life'
import { Costs } from './Costs'
import './planner.css'
import { PlanWeeks } from './PlanWeeks'
import { StartOf } from './StartOf'
import { costsOf, touchedBy } from './toll'
import { useTelling } from './useTelling'

type Props = { client: string; life: Life; offer: Offer; onDone: (outcome: Outcome | 'over') => Promise<void> }

const NONE = new Map<string, number>()

/** A place that has opened for her: the plan, until when it is kept, and three answers, each as good as the others. */
export function OfferView({ client, life, offer, onDone }: Props) {
  const telling = useTelling(client, life)
  const { t, when, titleOf } = telling
  const words = t.waiting
  const memory = useQueryClient()
  const [, go] = useLocation()
  const [unreached, tell] = useState(false)
  const until = new Date(offer.until)
  const first = offer.plan.sessions[0]
  const groups = [...new Set(offer.plan.offerings.map((one) => titleOf(one.id)))]

  const accept = async () => {
    const agreed = await agree(client, offer.id)
    tell(agreed === 'unreachable')
    if (agreed === 'over') return onDone('over')
    if (agreed === 'unreachable') return
    await memory.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'life' && queryKey[0] !== 'session' })
    go('/fit/done', { replace: true })
  }
  const pass = (forGood: boolean) => async () => {
    const outcome = await passOn(client, offer.id, forGood)
    tell(outcome === 'unreachable')
    if (outcome !== 'unreachable') await onDone(outcome)
  }

  return (
    <div className="held stack">
      <Notice kind="held">{words.until(when.day(until), when.timeAndZone(until))}</Notice>
      <h2>{when.list(groups)}</h2>
      {first && <StartOf session={first} telling={telling} title={t.planner.hold.starts} />}
      <Costs costs={costsOf(offer, touchedBy([offer]), telling)} differ={NONE} />
      <PlanWeeks pictures={offer.pictures} telling={telling} />
      {unreached && <Notice kind="error">{words.unreachable}</Notice>}
      <div className="held-ways">
        <Button look="primary" icon="check" onClick={accept}>{words.accept}</Button>
        <Button onClick={pass(true)}>{words.notThis}</Button>
        <Button onClick={pass(false)}>{words.keepWaiting}</Button>
      </div>
      <p className="soft">{words.noShame}</p>
    </div>
  )
}
