import { Button } from '../kit/Button'
import { Check, Scale } from '../kit/Choice'
import { Disclosure } from '../kit/Disclosure'
import { Select } from '../kit/Field'
import { names } from '../kit/names'
import { Empty } from '../kit/State'
import { Tabs } from '../kit/Tabs'
import { useWidth } from '../kit/useWidth'
import { WEEK } from '../kit/week'
import { useNow } from '../app/useNow'
import { useWords } from '../words/useWords'
import { wallIn, weekdayOf } from '../words/wall'
import { Agenda } from './Agenda'
import { DayColumns } from './DayColumns'
import { Desk, type Now } from './Desk'
import { MeetingTable } from './MeetingTable'
import './programme.css'
import { Search } from './Search'
import { SlotPanel } from './SlotPanel'
import { matches, meetingsOf, modulesOf, type Met, type Timetable } from './timetable'
import { useKeys } from './useKeys'
import { useWish, type Shown, type View } from './useWish'

const ROOMY = 480 // px of its own width, below which columns cannot be read

/** The start page of staff: every group of a day, by room or facilitator, with its seats. */
export function TimetablePage() {
  const { t } = useWords()
  return (
    <Desk title={t.programme.timetable}>
      {(now) =>
        now.timetable.offerings.length === 0 ? <Empty icon="week" title={t.programme.noTimetable.title}>{t.programme.noTimetable.text}</Empty> : <Shown {...now} />
      }
    </Desk>
  )
}

function Shown({ timetable, changed, keys }: Now) {
  const { t, when } = useWords()
  const words = t.programme
  const now = wallIn(when.zone)(useNow())
  const today = weekdayOf(now.date)
  const { view, day, wish, slot, showDay, clear, open, close } = useWish(today)
  const [element, width] = useWidth<HTMLDivElement>()
  const step = (days: number) => () => day !== 'week' && showDay((day + days + 7) % 7)
  useKeys({ t: () => showDay(today), j: step(1), k: step(-1), Escape: close }, keys)

  const found = meetingsOf(timetable).filter((met) => matches(met, wish))
  const shown = day === 'week' ? found : found.filter((met) => met.day === day)
  const countOf = (one: Shown) => (one === 'week' ? found.length : found.filter((met) => met.day === one).length)
  const label = (one: number) => when.weekday(one, 'short')
  const tabs = [
    ...(view === 'list' ? [{ value: 'week', label: words.wholeWeek, count: countOf('week') }] : []),
    ...WEEK.map((one) => ({ value: String(one), label: <span className={names('programme-day', found.some((met) => met.day === one && changed.has(met.slot.slot)) && 'programme-glow')}>{one === today ? words.today(label(one)) : label(one)}</span>, count: countOf(one) })),
  ]
  const picture = () => {
    if (shown.length === 0) return <Empty icon="search" title={words.empty.title} action={<Button onClick={clear}>{words.empty.clear}</Button>}>{words.empty.text}</Empty>
    const props = { meetings: shown, changed, picked: slot, onPick: (met: Met) => open(met.slot.slot) }
    if (view === 'list') return <MeetingTable {...props} />
    return width !== null && (width >= ROOMY ? <DayColumns {...props} by={view} now={day === today ? now.minutes : null} /> : <Agenda {...props} by={view} />)
  }
  return (
    <>
      <div className="programme-with-panel">
        <div className="programme-main" ref={element}>
          <Filters timetable={timetable} narrow={width !== null && width < ROOMY} />
          <Tabs label={words.day} tabs={tabs} value={String(day)} onChange={(to) => showDay(to === 'week' ? 'week' : Number(to))}>
            {picture()}
          </Tabs>
        </div>
        <SlotPanel timetable={timetable} name={slot} onClose={close} />
      </div>
    </>
  )
}

function Filters({ timetable, narrow }: { timetable: Timetable; narrow: boolean }) {
  const { t } = useWords()
  const words = t.programme
  const { view, wish, showBy, look } = useWish(0)
  const modules = [{ value: '', label: words.anyModule }, ...modulesOf(timetable).map((one) => ({ value: one, label: one }))]
  const views = (['room', 'facilitator', 'list'] as const).map((value) => ({ value, label: words.views[value] }))
  const finer = (
    <>
      <Select label={words.module} options={modules} value={wish.module} onChange={(event) => look({ module: event.target.value })} />
      <Scale<View> label={words.showBy} options={views} value={view} onChange={showBy} />
      <Check label={words.onlyFree} checked={wish.onlyFree} onChange={(onlyFree) => look({ onlyFree })} />
    </>
  )
  return (
    <div className="programme-filters" role="search">
      <Search label={words.search} hint={words.searchHint} value={wish.text} onChange={(text) => look({ text })} />
      {narrow ? <Disclosure summary={words.finer}>{finer}</Disclosure> : finer}
    </div>
  )
}
