import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { askAnew, stopWaiting, whyNotYet, type Outcome, type Waiting } from '../api/waiting'
import { Button } from '../kit/Button'
import { LinkButton } from '../kit/Link'
import { Notice } from '../kit/Notice'
import { Page, Section } from '../kit/Shell'
import { Empty, ErrorState, Loading } from '../kit/State'
import type { Life } from '../life/life'
import { useKept, useLife } from '../life/useLife'
import type { Keeper } from '../life/keeper'
import { createWhen } from '../words/when'
import { useWords } from '../words/useWords'
import { OfferView } from './OfferView'
import './planner.css'
import { useTitle } from './useTitle'
import { useWaiting } from './useWaiting'
import { whyToldOf } from './whyNotYet'

/** Someone waits for a place: what she is offered, or why there is none yet. */
export default function WaitingPage({ client }: { client: string }) {
  const { t } = useWords()
  const words = t.waiting
  const life = useLife(client)
  const { waiting, reload } = useWaiting(client)
  const failed = life.isError ? life : waiting.isError ? waiting : null
  if (failed) return <Page title={words.title}><ErrorState title={t.planner.failed.title} onRetry={() => failed.refetch()}>{t.planner.failed.text}</ErrorState></Page>
  if (!life.data || waiting.isPending) return <Page title={words.title}><Loading lines={6} /></Page>
  return <Known client={client} keeper={life.data} waiting={waiting.data ?? null} reload={reload} />
}

type Props = { client: string; keeper: Keeper; waiting: Waiting | null; reload: () => Promise<unknown> }

function Known({ client, keeper, waiting, reload }: Props) {
  useTitle()
  const { t } = useWords()
  const words = t.waiting
  const { life } = useKept(keeper)
  const [outcome, told] = useState<Outcome | 'over' | null>(null)
  const after = async (next: Outcome | 'over') => {
    told(next === 'done' ? null : next)
    await reload()
  }
  const trouble = outcome === 'over' ? <Notice kind="info" title={words.over.title}>{words.over.text}</Notice> : outcome !== null && <Notice kind="error">{words.unreachable}</Notice>

  if (!waiting) {
    return <Page title={words.title}>{trouble}<Empty icon="clock" title={words.not.title} action={<LinkButton to="/">{words.not.back}</LinkButton>}>{words.not.text}</Empty></Page>
  }
  if (waiting.offer) {
    return <Page title={words.opened} lead={words.openedLead} wide>{trouble}<OfferView key={waiting.offer.id} client={client} life={life} offer={waiting.offer} onDone={after} /></Page>
  }
  return (
    <Page title={words.title} lead={words.lead}>
      {trouble}
      <Why client={client} life={life} />
      {waiting.turnedDown && <Notice kind="info" actions={<Button onClick={async () => after(await askAnew(client))}>{words.again}</Button>}>{words.turnedDown}</Notice>}
      <div className="held-ways">
        <LinkButton to="/fit" look="quiet" icon="search">{words.look}</LinkButton>
        <Button look="plain" onClick={async () => after(await stopWaiting(client))}>{words.stop}</Button>
      </div>
    </Page>
  )
}

function Why({ client, life }: { client: string; life: Life }) {
  const { t, when: device } = useWords()
  const why = useQuery({ queryKey: ['why not yet', client], queryFn: () => whyNotYet(client), staleTime: 0 })
  const when = createWhen(device.locale, life.client.timeZone)
  return (
    <Section title={t.waiting.why}>
      {why.isPending && <Loading />}
      {why.isError && <ErrorState title={t.planner.failed.title} onRetry={() => why.refetch()} />}
      {why.data && <ul className="waiting-why">{whyToldOf(why.data, t, when).map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>}
    </Section>
  )
}
