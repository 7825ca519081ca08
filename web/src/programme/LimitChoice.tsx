import { Scale } from '../kit/Choice'
import { useWords } from '../words/useWords'
import type { Limit } from './longRun'

const ALL: readonly Limit[] = ['short', 'usual', 'long']

/** For how long something may be looked for. */
export function LimitChoice({ hint, value, onChange }: { hint: string; value: Limit; onChange: (limit: Limit) => void }) {
  const { limit, limits } = useWords().t.everyone
  return <Scale label={limit} hint={hint} options={ALL.map((one) => ({ value: one, label: limits[one] }))} value={value} onChange={onChange} />
}
