import { useEffect, useState } from 'react'
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
import { useHold } from './useHold'
import { useProposal } from './useProposal'
import { useTelling } from './useTelling'

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
    if (await holding.keep(search.proposal.tag, open.plan.label)) scrollTo(0, 0)
    else search.again()
  }
  return (
    <Page title={words.title} wide>
      <div className={`fit fit-${step}`}>
        <Saving kept={kept} onSave={keeper.save} />
        {holding.held && <Notice kind="held" actions={<Button onClick={() => goTo('plans')}>{words.hold.see}</Button>}>{words.hold.running}</Notice>}
        {holding.mishap === 'gone' && <Notice kind="warning" title={words.hold.gone.title}>{words.hold.gone.text}</Notice>}
        {holding.mishap === 'over' && <Notice kind="info" title={words.hold.over.title}>{words.hold.over.text}</Notice>}
        {holding.mishap === 'unreachable' && <Notice kind="error">{words.hold.unreachable}</Notice>}
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
          {step !== 'plans' && <Peek search={search} telling={telling} />}
        </Steps>
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

  useEffect(() => {
    if (wished === null) go(`/fit?step=${stopped}`, { replace: true })
    else if (life.step !== wished) void keeper.change((before) => ({ ...before, step: wished }))
  }, [wished, stopped, life.step, keeper, go])

  const goTo = (next: Step) => {
    go(`/fit?step=${next}`)
    scrollTo(0, 0)
  }
  return [step, goTo]
}

/** Whether all is saved, and what to do when it is not. */
function Saving({ kept: { state }, onSave }: { kept: Kept; onSave: () => Promise<void> }) {
  const { t } = useWords()
  const words = t.planner
  if (state === 'unsaved') return <Notice kind="warning" actions={<Button onClick={onSave}>{words.saveNow}</Button>}>{words.unsaved}</Notice>
  if (state === 'refused') return <Notice kind="error">{words.refused}</Notice>
  return <p className="fit-saving">{words.saving[state]}</p>
}
