import { DataTable, type Column } from '../../kit/DataTable'
import { useWords } from '../../words/useWords'
import type { Planned } from './changes'

type Wait = Planned['waiting'][number]

/** Who still waits, those first who are next, and why. */
export function WaitTable({ waiting }: { waiting: readonly Wait[] }) {
  const { t, when } = useWords()
  const words = t.everyone
  const columns: Column<Wait>[] = [
    { key: 'who', header: words.waitColumns.who, cell: (one) => one.client },
    { key: 'place', header: words.waitColumns.place, sortBy: (one) => one.place ?? Infinity, cell: (one) => (one.place === undefined ? <span className="soft">{words.noPlace}</span> : when.count(one.place)) },
    { key: 'why', header: words.waitColumns.why, sortBy: (one) => one.why, cell: (one) => words.whys[one.why] },
  ]
  return <DataTable caption={when.plural(waiting.length, t.programme.counted)} columns={columns} rows={waiting} rowKey={(one) => one.client} order={{ key: 'place', direction: 'ascending' }} empty={null} />
}
