import type { Cost } from './toll'
import { useWords } from '../words/useWords'
import { names } from '../kit/names'

/** What a plan takes, line by line. Where plans differ the line stands out, and so does the least of them. */
export function Costs({ costs, differ }: { costs: readonly Cost[]; differ: ReadonlyMap<string, number> }) {
  const { t } = useWords()
  return (
    <dl className="plan-costs">
      {costs.map(({ key, label, amount, told }) => {
        const isLeast = differ.get(key) === amount
        return (
          <div key={key} className={names('plan-cost', differ.has(key) && 'plan-differs', isLeast && 'plan-least')}>
            <dt>{label}</dt>
            <dd>{told}{isLeast && <span className="unseen"> ({t.planner.plans.least})</span>}</dd>
          </div>
        )
      })}
    </dl>
  )
}
