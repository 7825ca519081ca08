import { useQuery } from '@tanstack/react-query'
import { askWhy, type Offering } from '../api/fit'
import { Dialog } from '../kit/Dialog'
import { Loading } from '../kit/State'
import { timesOf } from './Groups'
import type { Telling } from './useTelling'
import { whyTold } from './why'

/** Why this group fits, or why not, in plain sentences. */
export function WhyDialog({ client, offering, telling, onClose }: { client: string; offering: Offering; telling: Telling; onClose: () => void }) {
  const words = telling.t.planner.why
  const why = useQuery({ queryKey: ['why', client, offering.slot], queryFn: () => askWhy(client, offering.slot), staleTime: 0, gcTime: 0 })
  const slot = why.data?.slots[0]
  return (
    <Dialog open onClose={onClose} title={offering.title} form="sheet">
      <p className="soft">{timesOf(offering, telling)}</p>
      {why.isPending && <Loading label={words.looking} lines={2} />}
      {why.isError && <p role="alert">{words.failed}</p>}
      {slot && whyTold(slot, telling).map(({ heading, sentences }) => (
        <div key={heading ?? ''} className="why">
          {heading && <h3>{heading}</h3>}
          <ul>
            {sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}
          </ul>
        </div>
      ))}
      {slot && !slot.standing?.joined && <p className="soft">{words.change}</p>}
    </Dialog>
  )
}
