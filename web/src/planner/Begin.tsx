import { LinkButton } from '../kit/Link'
import { Numbered } from '../kit/Numbered'
import { Page, Section } from '../kit/Shell'
import { ErrorState, Loading } from '../kit/State'
import type { Keeper } from '../life/keeper'
import { useKept, useLife } from '../life/useLife'
import { useWords } from '../words/useWords'
import './planner.css'
import { WaitingNews } from './WaitForPlace'

/** What the flow is about, and the way in: from the start, or from where the person stopped. */
export default function Begin({ client }: { client: string }) {
  const { t } = useWords()
  const life = useLife(client)
  if (life.isPending) return <Loading />
  if (life.isError) return <Page title={t.planner.title}><ErrorState title={t.planner.failed.title} onRetry={() => life.refetch()}>{t.planner.failed.text}</ErrorState></Page>
  return <Known client={client} keeper={life.data} />
}

function Known({ client, keeper }: { client: string; keeper: Keeper }) {
  const { t } = useWords()
  const { life } = useKept(keeper)
  const words = t.planner.start
  const hasBegun = life.step !== undefined
  return (
    <Page title={words.title} lead={words.lead}>
      <WaitingNews client={client} />
      <div className="begin">
        <LinkButton to="/fit">{hasBegun ? words.goOn : words.begin}</LinkButton>
        {hasBegun && <p className="soft">{words.saved}</p>}
      </div>
      <Section title={words.how}>
        <Numbered items={words.steps} />
      </Section>
    </Page>
  )
}
