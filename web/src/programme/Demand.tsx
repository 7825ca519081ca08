import { useQuery } from '@tanstack/react-query'
import { server, type Schemas } from '../api/client'
import { HeatMap } from '../kit/HeatMap'
import { Page } from '../kit/Shell'
import { Empty, ErrorState, Loading } from '../kit/State'
import { useWords } from '../words/useWords'
import { hoursShown } from './demand'

type Demand = Schemas['Demand']

async function readDemand(): Promise<Demand> {
  const { data, response } = await server.GET('/v1/demand')
  if (data) return data
  throw new Error(`demand: ${response.status}`)
}

/** When those could come whom nothing fits: hours by weekday, and nobody's name. */
export function DemandPage() {
  const { t, when } = useWords()
  const words = t.programme.demand
  const demand = useQuery({ queryKey: ['demand'], queryFn: readDemand })

  const inside = () => {
    if (demand.isPending) return <Loading />
    if (demand.isError) return <ErrorState title={words.failed} onRetry={() => demand.refetch()} />
    const { people, free } = demand.data
    if (people === 0) return <Empty icon="success" title={words.none.title}>{words.none.text}</Empty>
    const { first, values } = hoursShown(free)
    return (
      <>
        <p>{when.plural(people, words.people)}</p>
        <HeatMap caption={words.caption} values={values} first={first} tell={(value) => when.plural(value, t.programme.counted)} />
      </>
    )
  }
  return <Page title={words.title} lead={words.lead}>{inside()}</Page>
}
