import { DataTable, type Column } from '../../kit/DataTable'
import { Disclosure } from '../../kit/Disclosure'
import { Section } from '../../kit/Shell'
import { Empty } from '../../kit/State'
import { Tag } from '../../kit/Tag'
import { useWords } from '../../words/useWords'
import { useChanges } from '../everyone/useChanges'
import { clockMinutes, DAYS, type Timetable } from '../timetable'
import { useSeats } from '../useSeats'
import { daysMissing, isProvenBetter, outcomeOf, placedOf, type Designed, type DesignRun, type Group, type Side, type Tried } from './design'

type Props = { run: DesignRun; designed: Designed; timetable: Timetable }

/** The timetable as it is beside the one that was found, and the groups in which they differ. */
export function BeforeAfter({ run, designed, timetable }: Props) {
  const { t, when } = useWords()
  const words = t.design
  const told = useChanges(timetable)
  const seats = useSeats()
  const outcome = outcomeOf(designed)
  if (outcome === 'nobody') return <Empty icon="people" title={words.nobody.title}>{words.nobody.text}</Empty>
  const { before, after, better } = designed
  const same = run.stopped ? words.sameSoFar : words.same
  const sentence = { clears: words.clears, brings: when.plural(after.placed - before.placed, words.brings), better: words.better, same: same.title }[outcome]
  const side = (name: string, one: Side) => <OneSide name={name} side={one} sure={told.sure} />
  return (
    <>
      <Section title={words.found}>
        <p className="design-outcome" role="status">{sentence}</p>
        {outcome === 'same' && <p>{same.text}</p>}
        <div className="design-sides">
          {side(better ? words.sides.before : words.sides.now, before)}
          {better && side(words.sides.after, after)}
        </div>
        {(outcome === 'clears' || outcome === 'brings') && <p>{isProvenBetter(designed) ? words.certain : words.maybe}</p>}
        <p className="soft">{words.others} {(run.stopped ? words.stopped : words.took)(told.seconds(run.seconds))} {words.from(seats.date(designed.from))}</p>
        {designed.enrolled > 0 && <p className="soft">{when.plural(designed.enrolled, words.keeps)}</p>}
        {designed.deciding > 0 && <p className="soft">{when.plural(designed.deciding, words.deciding)}</p>}
        <Disclosure summary={words.tried.title}>
          <ul className="design-groups">{designed.tried.map((one, at) => <OneTried key={at} tried={one} />)}</ul>
        </Disclosure>
      </Section>
      {better && (
        <Section title={words.groups}>
          <ul className="design-groups">
            {designed.opened.map((one) => <OneGroup key={one.id} group={one} word={words.opens} tone="good" />)}
            {designed.closed.map((one) => <OneGroup key={one.id} group={one} word={words.closes} tone="warm" />)}
          </ul>
          {designed.closed.length > 0 && <p className="soft">{words.closing}</p>}
        </Section>
      )}
      <More designed={designed} />
    </>
  )
}

/** What matters most of one timetable. */
function OneSide({ name, side, sure }: { name: string; side: Side; sure: (gap: number) => string }) {
  const { t, when } = useWords()
  const words = t.design.rows
  const looking = side.placed + side.waiting
  const gap = placedOf(side)?.gap ?? 1
  const more = side.placedAtMost - side.placed
  const how = gap > 0 && more > 0 && side.placedAtMost < looking ? when.plural(more, t.design.couldMore) : sure(gap)
  return (
    <section className="design-side">
      <h3>{name}</h3>
      <dl>
        <div className="design-placed"><dt>{words.placed}</dt><dd>{t.everyone.of(when.count(side.placed), when.count(looking))}</dd></div>
        <div><dt>{words.sure}</dt><dd><Tag tone={gap === 0 ? 'good' : 'plain'}>{how}</Tag></dd></div>
        <div><dt>{words.waiting}</dt><dd>{when.count(side.waiting)}</dd></div>
        <div><dt>{words.staff}</dt><dd>{when.duration(side.staffMinutes)}</dd></div>
      </dl>
    </section>
  )
}

type Row = { what: string; before: string; after: string }

/** The rest of the figures. */
function More({ designed }: { designed: Designed }) {
  const { t, when } = useWords()
  const words = t.design
  const { before, after, better } = designed
  const row = (what: string, of: (side: Side) => string): Row => ({ what, before: of(before), after: of(after) })
  const missing = daysMissing(designed)
  const rows = [
    row(words.rows.worst, (side) => when.duration(side.worstServedTenth.minutesAWeek)),
    ...(missing ?? []).map((day) => row(words.rows.unmet(when.weekday(day)), (side) => when.duration(side.unmetMinutes?.[day] ?? 0))),
    row(words.rows.room, (side) => when.duration(side.roomMinutes)),
    row(words.rows.groups, (side) => when.count(side.groups)),
  ]
  const columns: Column<Row>[] = [
    { key: 'what', header: words.columns.what, cell: (one) => one.what },
    { key: 'before', header: better ? words.columns.before : words.columns.now, cell: (one) => one.before, align: 'end' },
  ]
  if (better) columns.push({ key: 'after', header: words.columns.after, cell: (one) => <strong>{one.after}</strong>, align: 'end' })
  const unmet = missing === null ? words.unmetUnknown : missing.length > 0 ? words.unmet : words.noUnmet
  return (
    <Section title={words.figures}>
      <DataTable caption={words.table} columns={columns} rows={rows} rowKey={(one) => one.what} empty={null} />
      <p className="soft">{words.worst} {unmet}</p>
    </Section>
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

function OneTried({ tried }: { tried: Tried }) {
  const { t, when } = useWords()
  const words = t.design.tried
  const { leastDays: least, mostDays: most } = tried
  const [from, until] = [clockMinutes(tried.earliest), clockMinutes(tried.latest)]
  const parts = [
    when.list(tried.days.map((day) => when.weekday(DAYS.indexOf(day)))),
    words.meetings(least === most ? when.count(least) : `${when.count(least)} – ${when.count(most)}`),
    tried.minutes.map((length) => when.duration(length)).join(' / '),
    words.starts(from === until ? when.clock(from) : when.span(from, until)),
    when.plural(tried.groups, words.groups),
  ]
  return (
    <li>
      <p><strong>{tried.title}</strong></p>
      <p className="soft">{parts.join(' · ')}</p>
    </li>
  )
}
