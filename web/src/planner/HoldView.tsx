import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Proposal } from '../api/fit'
import { Button } from '../kit/Button'
import { Countdown } from '../kit/Countdown'
import { Notice } from '../kit/Notice'
import { Costs } from './Costs'
import './planner.css'
import { PlanWeeks } from './PlanWeeks'
import { StartOf } from './StartOf'
import { costsOf, touchedBy } from './toll'
import { isSame, type Held, type Holding } from './useHold'
import type { Telling } from './useTelling'
import { useTitle } from './useTitle'
import { drawn } from './weeks'

const NONE = new Map<string, number>()

/** The plan whose seats are kept, the time that is left, and the yes. */
export function HoldView({ held: { hold, until }, holding, proposal, telling }: { held: Held; holding: Holding; proposal: Proposal | null; telling: Telling }) {
  useTitle()
  const { t } = telling
  const words = t.planner.hold
  const [, go] = useLocation()
  const [deciding, decide] = useState(false)
  const shown = proposal?.plans.find(({ plan }) => isSame(plan, hold.plan))
  const first = hold.plan.sessions[0]

  const accept = async () => {
    decide(true)
    const agreed = await holding.accept(hold)
    decide(false)
    if (agreed) go('/fit/done', { replace: true })
  }

  return (
    <div className="held stack">
      <Countdown until={until} label={words.kept} onEnd={() => !deciding && holding.end()} />
      <h2>{t.planner.labels[hold.plan.label]}</h2>
      {first && <StartOf session={first} telling={telling} title={words.starts} />}
      {shown && <Costs costs={costsOf(shown, touchedBy([shown]), telling)} differ={NONE} />}
      {holding.outcome === 'unreachable' && <Notice kind="error">{words.unreachable}</Notice>}
      <PlanWeeks pictures={shown?.pictures ?? drawn(hold.plan, telling.titleOf)} telling={telling} />
      <div className="held-ways">
        <Button look="primary" icon="check" onClick={accept}>{words.yes}</Button>
        <Button onClick={holding.giveBack}>{words.no}</Button>
      </div>
    </div>
  )
}
