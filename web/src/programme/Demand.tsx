import { useQuery } from '@tanstack/react-query'
import { server, type Schemas } from '../api/client'
import { HeatMap } from '../kit/HeatMap'
import { Section } from '../kit/Shell'
import { Empty, ErrorState, Loading } from '../kit/State'
import { useWords } from '../words/useWords'
import { hoursShown } from './demand'
import { Desk } from './Desk'
import { Prices } from './everyone/Prices'
import { useLastRun } from './everyone/useRun'

type Demand = Schemas['Demand']

async function readDemand(): Promise<Demand> {
  const { data, response } = await server.GET('/v1/demand')
  if (data) return data
  throw new Error(`demand: ${response.status}`)
}

/** What is missing: when those could come whom nothing fits, and where one more seat would help. Nobody's name. */
export function DemandPage() {
  const { t } = useWords()
  const words = t.programme.demand
  return (
    <Desk title={words.title} lead={words.lead}>
      {({ timetable }) => (
        <>
          <Unfitted />
          <StillWaiting />
          <Prices timetable={timetable} />
        </>
      )}
    </Desk>
  )
}

/** Hours of those who were told that nothing fits. */
function Unfitted() {
  const { t, when } = useWords()
  const words = t.programme.demand
  const waiting = useLastRun().data?.result?.unmet.people ?? 0
  const demand = useQuery({ queryKey: ['demand'], queryFn: readDemand })

  if (demand.isPending) return <Loading />
  if (demand.isError) return <ErrorState title={words.failed} onRetry={() => demand.refetch()} />
  if (demand.data.people === 0 && waiting > 0) return null
  if (demand.data.people === 0) return <Empty icon="success" title={words.none.title}>{words.none.text}</Empty>
  return (
    <>
      <p>{when.plural(demand.data.people, words.people)}</p>
      <Hours demand={demand.data} caption={words.caption} />
    </>
  )
}

/** Hours of those whom the last run over everyone left without a plan. */
function StillWaiting() {
  const { t, when } = useWords()
  const words = t.everyone.unmet
  const unmet = useLastRun().data?.result?.unmet
  if (!unmet || unmet.people === 0) return null
  return (
    <Section title={words.title}>
      <p>{when.plural(unmet.people, words.people)}</p>
      <Hours demand={unmet} caption={words.caption} />
    </Section>
  )
}

function Hours({ demand, caption }: { demand: Demand; caption: string }) {
  const { t, when } = useWords()
  const { first, values } = hoursShown(demand.free)
  return <HeatMap caption={caption} values={values} first={first} tell={(value) => when.plural(value, t.programme.counted)} />
}
