import { Scale } from '../kit/Choice'
import { useWords } from '../words/useWords'
import type { Keeper } from './keeper'
import { minutesOf, type Life } from './life'

type Late = 'fine' | 'rather' | 'hardly'
const LATES: readonly Late[] = ['fine', 'rather', 'hardly']
const PRICES: Record<Late, number> = { fine: 0, rather: 2, hardly: 8 } // burden for each minute that is late
const USUAL = '21:00'

const lateOf = (price: number): Late => (price === 0 ? 'fine' : price < 5 ? 'rather' : 'hardly')

/** How much late evenings weigh. */
export function LateEvenings({ keeper, life }: { keeper: Keeper; life: Life }) {
  const { t, when } = useWords()
  const words = t.life.kept
  const price = life.weights?.late ?? PRICES.rather
  return (
    <div className="life-part">
      <Scale<Late>
        label={words.late}
        hint={words.lateHint(when.clock(minutesOf(life.weights?.lateAfter ?? USUAL)))}
        options={LATES.map((value) => ({ value, label: words.lates[value] }))}
        value={lateOf(price)}
        onChange={(late) => void keeper.change((before) => ({ ...before, weights: { ...before.weights, late: PRICES[late] } }))}
      />
    </div>
  )
}
