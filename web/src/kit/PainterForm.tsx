import { useState } from 'react'
import { Button } from './Button'
import { Checks } from './Choice'
import { Select } from './Field'
import type { Brush } from './PainterGrid'
import type { PaintAction } from './painting'
import { TimeField } from './TimeField'
import { WEEK } from './week'
import { useKitWords } from './words'

type Draft = { fill: string; days: string[]; from: number | null; until: number | null }
type Trouble = { days?: string; until?: string }

/** A stretch by filling in a form: all that the grid can do, without pointing. */
export function PainterForm({ brushes, dispatch, onAdded }: { brushes: readonly Brush[]; dispatch: (action: PaintAction) => void; onAdded: (days: number[], from: number, until: number, fill: string) => void }) {
  const words = useKitWords()
  const told = words.painter
  const [draft, setDraft] = useState<Draft>({ fill: brushes[0]?.value ?? '', days: [], from: 9 * 60, until: 17 * 60 })
  const [trouble, setTrouble] = useState<Trouble>({})
  const change = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part })
    setTrouble({})
  }

  const add = () => {
    const { fill, days, from, until } = draft
    if (days.length === 0) return setTrouble({ days: told.chooseADay })
    if (from === null || until === null) return setTrouble({ until: told.fillInTimes })
    if (from === until) return setTrouble({ until: told.sameTimes })
    const chosen = days.map(Number)
    dispatch({ do: 'add', days: chosen, from, until, fill })
    onAdded(chosen, from, until, fill)
    change({ days: [] })
  }

  const overnight = draft.from !== null && draft.until !== null && draft.until < draft.from && draft.until > 0
  return (
    <form className="painter-form stack" onSubmit={(event) => { event.preventDefault(); add() }} noValidate>
      {brushes.length > 1 && <Select label={told.kind} options={brushes.map(({ value, label }) => ({ value, label }))} value={draft.fill} onChange={(event) => change({ fill: event.target.value })} />}
      <Checks label={told.days} error={trouble.days} options={WEEK.map((day) => ({ value: String(day), label: words.weekday(day, 'short') }))} value={draft.days} onChange={(days) => change({ days })} />
      <div className="painter-times">
        <TimeField label={told.from} value={draft.from} onChange={(from) => change({ from })} />
        <TimeField label={told.until} value={draft.until} onChange={(until) => change({ until })} error={trouble.until} hint={overnight ? told.endsNextDay : undefined} />
      </div>
      <Button type="submit" icon="plus">{told.add}</Button>
    </form>
  )
}
