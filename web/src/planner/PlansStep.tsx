import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../kit/Button'
import { Disclosure } from '../kit/Disclosure'
import { Notice } from '../kit/Notice'
import { Empty, ErrorState, Loading } from '../kit/State'
import { useToast } from '../kit/Toast'
import type { Keeper } from '../life/keeper'
import type { Life } from '../life/life'
import { Groups } from './Groups'
import './planner.css'
import { Plans, shownOf } from './Plans'
import { Remedies } from './Remedies'
import { withChanges, type Change } from './remedy'
import { useNews } from './useNews'
import type { Search } from './useProposal'
import type { Telling } from './useTelling'
import { WaitForPlace } from './WaitForPlace'

type Props = { client: string; keeper: Keeper; life: Life; search: Search; chosen: string; onChoose: (label: string) => void; telling: Telling }

/** The last step: plans to choose from, or what would make one fit. */
export function PlansStep({ client, keeper, life, search, chosen, onChoose, telling }: Props) {
  const { t, when } = telling
  const words = t.planner.plans
  const say = useToast()
  const memory = useQueryClient()
  const { proposal, stage, isBehind, again } = search
  const plans = shownOf(proposal)
  const news = useNews(client, search)
  const joined = new Set((plans.find((one) => one.plan.label === chosen) ?? plans[0])?.plan.offerings.map((one) => one.id))
  const isSettled = stage === 'done' || stage === 'halfFailed'

  useEffect(() => {
    void memory.invalidateQueries({ queryKey: ['offerings', client] }) // what can be joined changes with the life
  }, [memory, client, search.tag])

  const attempt = (changes: Change[]) => {
    void keeper.change((before) => withChanges(before, changes) ?? before)
    say(t.planner.remedies.tried, () => void keeper.change((before) => ({ ...before, life: life.life ?? [], client: { ...before.client, online: life.client.online ?? true, onsite: life.client.onsite ?? true } })))
  }

  if (stage === 'failed' && plans.length === 0) return <ErrorState title={words.failed.title} onRetry={again}>{words.failed.text}</ErrorState>
  if (plans.length === 0 && !isSettled && (proposal?.changesNeeded ?? []).length === 0) return <Loading label={words.looking} lines={7} />
  return (
    <>
      {plans.length > 0 && <p>{words.lead}</p>}
      <p className="plan-standing" role="status">{standing()}</p>
      {stage === 'halfFailed' && <Notice kind="info" actions={<Button onClick={again}>{words.lookAgain}</Button>}>{words.halfFailed}</Notice>}
      {news && !isBehind && <Notice kind="info" actions={<Button onClick={again}>{words.lookAgain}</Button>}>{words.news[news]}</Notice>}
      <div className="fit-answer stack" aria-busy={isBehind}>
        {plans.length > 0 && proposal && <Plans proposal={proposal} isLooking={!isSettled} chosen={chosen} onChoose={onChoose} telling={telling} />}
        {plans.length > 0 && <p className="soft">{words.holdHint}</p>}
        {plans.length === 0 && proposal?.status === 'infeasible' && <Remedies remedies={proposal.changesNeeded} life={life} telling={telling} onTry={attempt} />}
        {plans.length === 0 && isSettled && proposal?.status !== 'infeasible' && <Empty icon="clock" title={words.unknown.title} action={<Button onClick={again}>{words.lookAgain}</Button>}>{words.unknown.text}</Empty>}
        {plans.length === 0 && isSettled && <WaitForPlace client={client} />}
      </div>
      <Disclosure summary={t.planner.groups.title}>
        <Groups client={client} joined={joined} telling={telling} />
      </Disclosure>
    </>
  )

  /** Where the search stands, said politely as it changes. */
  function standing(): string {
    if (plans.length === 0) return isSettled ? '' : words.looking
    if (stage === 'looking') return words.looking
    if (stage === 'first') return `${words.foundOne} ${words.lookingOn}`
    if (stage !== 'done') return ''
    const isWhole = proposal?.status === 'optimal' && (proposal.alternativesNotFound ?? []).length === 0
    if (plans.length === 1) return `${words.foundOne} ${isWhole ? words.onlyOne : proposal?.status === 'optimal' ? words.noOtherYet : words.asFar}`
    return isWhole ? when.plural(plans.length, words.settled) : when.plural(plans.length, words.found)
  }
}
