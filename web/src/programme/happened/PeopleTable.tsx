import { DataTable, type Column } from '../../kit/DataTable'
import { Link } from '../../kit/Link'
import { useWords } from '../../words/useWords'
import type { Timetable } from '../timetable'
import type { Person } from './repair'
import { useSaidRepair } from './useSaidRepair'

const lostBy = (one: Person) => one.below.reduce((sum, week) => sum + week.minutes, 0)

/** Each person for whom something changes: what falls away, what comes in its place, and what is short. */
export function PeopleTable({ people, timetable }: { people: readonly Person[]; timetable: Timetable }) {
  const { t, when } = useWords()
  const words = t.happened
  const told = useSaidRepair(timetable)
  const list = (lines: readonly string[]) => (lines.length === 0 ? <span className="soft">{words.none}</span> : <ul className="happened-lines">{lines.map((line) => <li key={line}>{line}</li>)}</ul>)
  const moves = ({ moves: move }: Person) =>
    move ? [words.movesFrom(told.date(move.from)), ...told.groups(move.leaves).map(words.leaves), ...told.groups(move.joins).map(words.joins)] : []
  const instead = (one: Person) => one.makeUps.map((made) =>
    made.makeUpOf === made.offering && made.makeUpFor === made.start ? words.dialsIn(told.session(made)) : words.insteadOf(told.session(made), told.session({ offering: made.makeUpOf, start: made.makeUpFor })))
  const columns: Column<Person>[] = [
    { key: 'who', header: t.programme.columns.who, cell: (one) => <Link to={`/people?client=${encodeURIComponent(one.client)}`}>{one.client}</Link>, sortBy: (one) => one.client },
    { key: 'taken', header: words.columns.taken, cell: (one) => list(told.sessions(one.takenAway)) },
    { key: 'instead', header: words.columns.instead, cell: (one) => list([...instead(one), ...moves(one)]) },
    { key: 'missed', header: words.columns.missed, cell: (one) => list(told.sessions(one.misses)), sortBy: (one) => one.misses.length },
    { key: 'short', header: words.columns.short, cell: (one) => list(one.below.map((week) => told.short(week.week, week.minutes))), sortBy: lostBy },
  ]
  return <DataTable caption={when.plural(people.length, t.programme.counted)} columns={columns} rows={people} rowKey={(one) => one.client} order={{ key: 'short', direction: 'descending' }} empty={null} />
}
