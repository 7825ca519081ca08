import { names } from '../kit/names'
import { tollTold } from './toll'
import type { Kept } from '../life/keeper'
import type { Search } from './useProposal'
import type { Telling } from './useTelling'

/** While the life is told: whether a plan fits so far, and what it would take. */
export function Peek({ search: { proposal, stage, isBehind }, state, telling }: { search: Search; state: Kept['state']; telling: Telling }) {
  const { t } = telling
  const words = t.planner.peek
  const [best] = proposal?.plans ?? []
  const said = () => {
    if (best) return words.fits
    if (!proposal) return stage === 'looking' ? words.looking : ''
    return proposal.status === 'infeasible' ? words.none : words.unknown
  }
  return (
    <div className={names('peek', !best && 'peek-none')} aria-busy={isBehind}>
      <p role="status"><strong>{said()}</strong></p>
      {(state === 'unsaved' || state === 'refused') && <p>{t.planner.saving[state]}</p>}
      {best && <p>{tollTold(best, telling)}</p>}
    </div>
  )
}
