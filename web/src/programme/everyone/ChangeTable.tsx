import { Check } from '../../kit/Choice'
import { DataTable, type Column } from '../../kit/DataTable'
import { Tag } from '../../kit/Tag'
import { useWords } from '../../words/useWords'
import type { Timetable } from '../timetable'
import { differenceOf, kindOf, type Change, type SeatOfPlan } from './changes'
import { useChanges } from './useChanges'

const TONES = { placed: 'accent', moved: 'warm', accepted: 'good' } as const
const NAMED = 3 // people who are named of those whose changes go along

type Props = { changes: readonly Change[]; chosen: ReadonlySet<string>; timetable: Timetable; onChoose: (client: string, on: boolean) => void }

/** A line for each person whose seats change, to be chosen or not. */
export function ChangeTable({ changes, chosen, timetable, onChoose }: Props) {
  const { t, when } = useWords()
  const words = t.everyone
  const waits = new Set(changes.filter((one) => !one.accepted).map((one) => one.client))
  const along = (change: Change) => {
    const others = change.along.filter((one) => waits.has(one))
    if (change.accepted || others.length === 0) return undefined
    const more = others.length - NAMED
    return more > 0 ? words.alongMany(others.slice(0, NAMED).join(', '), when.count(more)) : words.along(when.list(others))
  }
  const columns: Column<Change>[] = [
    {
      key: 'who', header: words.columns.who, sortBy: (one) => one.client,
      cell: (one) => (one.accepted ? one.client : <Check label={one.client} hint={along(one)} checked={chosen.has(one.client)} onChange={(on) => onChoose(one.client, on)} />),
    },
    { key: 'what', header: words.columns.what, sortBy: kindOf, cell: (one) => <Tag tone={TONES[kindOf(one)]}>{words.kinds[kindOf(one)]}</Tag> },
    { key: 'leaves', header: words.columns.leaves, cell: (one) => <Seats timetable={timetable} seats={differenceOf(one).leaves} visits={less(differenceOf(one).visitsLess)} /> },
    { key: 'comes', header: words.columns.comes, cell: (one) => <Seats timetable={timetable} seats={differenceOf(one).comes} visits={more(differenceOf(one).visitsMore)} /> },
    { key: 'keeps', header: words.columns.keeps, cell: (one) => <Seats timetable={timetable} seats={differenceOf(one).keeps} visits={null} /> },
  ]
  const less = (count: number) => (count > 0 ? when.plural(count, words.visitsLess) : null)
  const more = (count: number) => (count > 0 ? when.plural(count, words.visitsMore) : null)
  return <DataTable caption={when.plural(changes.length, t.programme.counted)} columns={columns} rows={changes} rowKey={(one) => one.client} order={{ key: 'what', direction: 'descending' }} empty={null} />
}

function Seats({ timetable, seats, visits }: { timetable: Timetable; seats: readonly SeatOfPlan[]; visits: string | null }) {
  const { t } = useWords()
  const told = useChanges(timetable)
  if (seats.length === 0 && visits === null) return <span className="soft">{t.everyone.nowhere}</span>
  return (
    <ul className="everyone-seats">
      {told.seats(seats).map(({ title, times }) => <li key={title}>{title} <span className="soft">{times}</span></li>)}
      {visits !== null && <li className="soft">{visits}</li>}
    </ul>
  )
}
