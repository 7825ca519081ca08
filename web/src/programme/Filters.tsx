import { Check, Scale } from '../kit/Choice'
import { Disclosure } from '../kit/Disclosure'
import { Select } from '../kit/Field'
import { useWords } from '../words/useWords'
import './programme.css'
import { Search } from './Search'
import { modulesOf, type Timetable } from './timetable'
import { useWish, type View } from './useWish'

/** What of the timetable is shown, and how. */
export function Filters({ timetable, narrow, today }: { timetable: Timetable; narrow: boolean; today: string }) {
  const { t } = useWords()
  const words = t.programme
  const { view, wish, showBy, look } = useWish(today)
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
