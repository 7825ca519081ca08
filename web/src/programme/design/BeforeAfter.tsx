import { DataTable, type Column } from '../../kit/DataTable'
import { Section } from '../../kit/Shell'
import { Empty } from '../../kit/State'
import { Tag } from '../../kit/Tag'
import { useWords } from '../../words/useWords'
import type { Timetable } from '../timetable'
import { clockMinutes, DAYS } from '../timetable'
import { useChanges } from '../everyone/useChanges'
import { useSeats } from '../useSeats'
import { daysMissing, outcomeOf, type Designed, type DesignRun, type Group } from './design'

type Row = { what: string; before: string; after: string }

/** Both timetables side by side, and the groups in which they differ. */
export function BeforeAfter({ run, designed, timetable }: { run: DesignRun; designed: Designed; timetable: Timetable }) {
  const { t, when } = useWords()
  const words = t.design
  const told = useChanges(timetable)
  const outcome = outcomeOf(designed)
  if (outcome === 'nobody') return <Empty icon="people" title={words.nobody.title}>{words.nobody.text}</Empty>
  const { before, after } = designed
  const row = (what: string, of: (side: Designed['before']) => string): Row => ({ what, before: of(before), after: of(after) })
  const missing = daysMissing(designed)
  const rows = [
    row(words.rows.placed, (side) => when.count(side.placed)),
    row(words.rows.waiting, (side) => when.count(side.waiting)),
    row(words.rows.worst, (side) => when.duration(side.worstServedTenth.minutesAWeek)),
    ...missing.map((day) => row(words.rows.unmet(when.weekday(day)), (side) => when.duration(side.unmetMinutes[day] ?? 0))),
    row(words.rows.staff, (side) => when.duration(side.staffMinutes)),
    row(words.rows.room, (side) => when.duration(side.roomMinutes)),
    row(words.rows.groups, (side) => when.count(side.groups)),
  ]
  const columns: Column<Row>[] = [
    { key: 'what', header: words.columns.what, cell: (one) => one.what },
    { key: 'before', header: words.columns.before, cell: (one) => one.before, align: 'end' },
    { key: 'after', header: words.columns.after, cell: (one) => <strong>{one.after}</strong>, align: 'end' },
  ]
  const sentence = { clears: words.clears, brings: when.plural(after.placed - before.placed, words.brings), better: words.better, same: words.same.title }[outcome]
  return (
    <>
      <Section title={words.found}>
        <p className="design-outcome" role="status">{sentence}</p>
        {outcome === 'same' && <p>{words.same.text}</p>}
        <p className="soft">{(run.stopped ? words.stopped : words.took)(told.seconds(run.seconds))}</p>
        {designed.enrolled > 0 && <p className="soft">{when.plural(designed.enrolled, words.keeps)}</p>}
        {designed.deciding > 0 && <p className="soft">{when.plural(designed.deciding, words.deciding)}</p>}
        <DataTable caption={words.table} columns={columns} rows={rows} rowKey={(one) => one.what} empty={null} />
        <p className="soft">{words.worst} {missing.length > 0 ? words.unmet : words.noUnmet}</p>
      </Section>
      {designed.better && (
        <Section title={words.groups}>
          <ul className="design-groups">
            {designed.opened.map((one) => <OneGroup key={one.id} group={one} word={words.opens} tone="good" />)}
            {designed.closed.map((one) => <OneGroup key={one.id} group={one} word={words.closes} tone="warm" />)}
          </ul>
        </Section>
      )}
    </>
  )
}

function OneGroup({ group, word, tone }: { group: Group; word: string; tone: 'good' | 'warm' }) {
  const { t, when } = useWords()
  const told = useSeats()
  const times = group.meetings.map(({ day, start, end }) => `${when.weekday(DAYS.indexOf(day))}, ${when.span(clockMinutes(start), clockMinutes(end))}`)
  const isOnlineToo = group.room !== undefined && group.modality.includes('online')
  return (
    <li>
      <p><Tag tone={tone}>{word}</Tag> <strong>{group.title}</strong></p>
      <p>{times.join('; ')}</p>
      <p className="soft">{[told.place(group), isOnlineToo && t.design.online, told.staff(group)].filter(Boolean).join(' · ')}</p>
    </li>
  )
}
