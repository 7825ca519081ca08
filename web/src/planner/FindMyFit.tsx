import { useCallback, useEffect, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { Page } from '../kit/Shell'
import { ErrorState, Loading } from '../kit/State'
import { Steps } from '../kit/Steps'
import { Keeping } from '../life/Keeping'
import type { Keeper, Kept } from '../life/keeper'
import { useKept, useLife } from '../life/useLife'
import { WaysStep } from '../life/Ways'
import { YourWeek } from '../life/YourWeek'
import { useWords } from '../words/useWords'
import { HoldView } from './HoldView'
import { Peek } from './Peek'
import './planner.css'
import { shownOf } from './Plans'
import { PlansStep } from './PlansStep'
import { useHold, type Outcome } from './useHold'
import { useProposal } from './useProposal'
import { useTelling } from './useTelling'
import { useTitle } from './useTitle'

const STEPS = ['week', 'ways', 'kept', 'plans'] as const
type Step = (typeof STEPS)[number]
const stepOf = (text: string | null | undefined): Step | null => STEPS.find((step) => step === text) ?? null

/** Find my fit: four steps from a life to seats that are kept. It begins where the person stopped. */
export default function FindMyFit({ client }: { client: string }) {
  const { t } = useWords()
  const life = useLife(client)
  if (life.isPending) return <Page title={t.planner.title}><Loading lines={6} /></Page>
  if (life.isError) return <Page title={t.planner.title}><ErrorState title={t.planner.failed.title} onRetry={() => life.refetch()}>{t.planner.failed.text}</ErrorState></Page>
  return <Flow client={client} keeper={life.data} />
}

function Flow({ client, keeper }: { client: string; keeper: Keeper }) {
  useTitle()
  const { t } = useWords()
  const words = t.planner
  const kept = useKept(keeper)
  const { life } = kept
  const [step, goTo] = useStep(keeper, kept)
  const holding = useHold(client)
  const [chosen, choose] = useState('least-burden')
  const search = useProposal(client, kept, step === 'plans' && holding.isKnown && !holding.held)
  const telling = useTelling(client, life)
  const plans = shownOf(search.proposal)
  const open = plans.find(({ plan }) => plan.label === chosen) ?? plans[0]

  if (holding.held && step === 'plans') {
    return <Page title={words.hold.title} lead={words.hold.lead} wide><HoldView held={holding.held} holding={holding} proposal={search.proposal} telling={telling} /></Page>
  }

  const hold = async () => {
    if (!open || !search.proposal) return goTo('week')
    const outcome = await holding.keep(search.proposal.tag, open.plan)
    scrollTo(0, 0) // what came of it is told there
    if (outcome === 'gone' || outcome === 'outdated') search.again()
  }
  return (
    <Page title={words.title} wide>
      <div className={`fit fit-${step}`}>
        <Unsaved kept={kept} onSave={keeper.save} />
        {holding.held && <Notice kind="held" actions={<Button onClick={() => goTo('plans')}>{words.hold.see}</Button>}>{words.hold.running}</Notice>}
        <Told outcome={holding.outcome} />
        <div className="fit-flow">
          <p className="fit-saving">{words.saving[kept.state]}</p>
          <Steps
            titles={STEPS.map((one) => words.steps[one])}
            step={STEPS.indexOf(step)}
            onGo={(at) => goTo(STEPS[at] ?? 'week')}
            last={{ label: open ? words.plans.hold : words.toWeek, onDone: hold }}
          >
            {step === 'week' && <YourWeek client={client} keeper={keeper} life={life} />}
            {step === 'ways' && <WaysStep keeper={keeper} life={life} />}
            {step === 'kept' && <Keeping keeper={keeper} life={life} />}
            {step === 'plans' && <PlansStep client={client} keeper={keeper} life={life} search={search} chosen={chosen} onChoose={choose} telling={telling} />}
            {step !== 'plans' && <Peek search={search} state={kept.state} telling={telling} />}
          </Steps>
        </div>
      </div>
    </Page>
  )
}

/** The step that the address names; without one, where the person stopped. It is kept with the life. */
function useStep(keeper: Keeper, { life }: Kept): [Step, (step: Step) => void] {
  const [, go] = useLocation()
  const wished = stepOf(new URLSearchParams(useSearch()).get('step'))
  const stopped = stepOf(life.step) ?? 'week'
  const step = wished ?? stopped

  const keep = useCallback((next: Step) => {
    if (keeper.now.life.step !== next) void keeper.change((before) => ({ ...before, step: next }))
  }, [keeper])

  useEffect(() => {
    if (wished === null) go(`/fit?step=${stopped}`, { replace: true })
    else keep(wished)
  }, [wished, stopped, keep, go])

  const goTo = (next: Step) => {
    keep(next) // before the page is drawn, as what it shows waits for it
    go(`/fit?step=${next}`)
    scrollTo(0, 0)
  }
  return [step, goTo]
}

/** How the last wish for seats went. */
function Told({ outcome }: { outcome: Outcome | null }) {
  const words = useWords().t.planner.hold
  if (outcome === 'given') return <Notice kind="info">{words.given}</Notice>
  if (outcome === 'gone') return <Notice kind="warning" title={words.gone.title}>{words.gone.text}</Notice>
  if (outcome === 'outdated') return <Notice kind="warning" title={words.outdated.title}>{words.outdated.text}</Notice>
  if (outcome === 'over') return <Notice kind="info" title={words.over.title}>{words.over.text}</Notice>
  return outcome === 'unreachable' && <Notice kind="error">{words.unreachable}</Notice>
}

/** What could not be saved, and what to do about it. */
function Unsaved({ kept: { state }, onSave }: { kept: Kept; onSave: () => Promise<void> }) {
  const words = useWords().t.planner
  if (state === 'unsaved') return <Notice kind="warning" actions={<Button onClick={onSave}>{words.saveNow}</Button>}>{words.unsaved}</Notice>
  return state === 'refused' && <Notice kind="error">{words.refused}</Notice>
}
