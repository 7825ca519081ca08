import { useState } from 'react'
import { Button } from '../kit/Button'
import { Check, Checks } from '../kit/Choice'
import { Dialog } from '../kit/Dialog'
import { TextField } from '../kit/Field'
import { TimeField } from '../kit/TimeField'
import { useKitWords } from '../kit/words'
import { useWords } from '../words/useWords'
import { clockOf, DAYS, minutesOf, type Day } from './life'

export type Draft = { name: string; days: Day[]; start: string; end: string; family: boolean }
type Trouble = { name?: string; days?: string; until?: string }

/** One thing that is the same each week, as a form. fixedName: it is called the same in every language, and keeps that. */
export function EntryForm({ title, draft, fixedName, onSave, onClose }: { title: string; draft: Draft; fixedName: boolean; onSave: (draft: Draft) => void; onClose: () => void }) {
  const { t, when } = useWords()
  const words = t.life.kept.form
  const kit = useKitWords()
  const [{ name, days, family }, set] = useState(draft)
  const [from, setFrom] = useState<number | null>(minutesOf(draft.start) % 1440)
  const [until, setUntil] = useState<number | null>(minutesOf(draft.end) % 1440)
  const [trouble, setTrouble] = useState<Trouble>({})
  const change = (part: Partial<Draft>) => {
    set((before) => ({ ...before, ...part }))
    setTrouble({})
  }

  const save = () => {
    if (name.trim() === '') return setTrouble({ name: words.noName })
    if (days.length === 0) return setTrouble({ days: words.noDays })
    if (from === null || until === null) return setTrouble({ until: words.noTimes })
    if (from === until) return setTrouble({ until: words.sameTimes })
    onSave({ name: name.trim(), days, family, start: clockOf(from), end: until === 0 ? '24:00' : clockOf(until) })
  }

  const isOvernight = from !== null && until !== null && until < from && until > 0
  const actions = (
    <>
      <Button look="primary" onClick={save}>{words.save}</Button>
      <Button onClick={onClose}>{kit.cancel}</Button>
    </>
  )
  return (
    <Dialog open onClose={onClose} title={title} form="sheet" actions={actions}>
      {fixedName
        ? <p><strong>{name}</strong></p>
        : <TextField label={words.name} hint={words.nameHint} maxLength={60} autoComplete="off" value={name} onChange={(event) => change({ name: event.target.value })} error={trouble.name} />}
      <Checks<Day> label={words.days} options={DAYS.map((value, at) => ({ value, label: when.weekday(at, 'short') }))} value={days} onChange={(next) => change({ days: next })} error={trouble.days} />
      <div className="life-times">
        <TimeField label={words.from} value={from} onChange={(minutes) => { setFrom(minutes); setTrouble({}) }} />
        <TimeField label={words.until} value={until} onChange={(minutes) => { setUntil(minutes); setTrouble({}) }} error={trouble.until} hint={isOvernight ? words.nextDay : undefined} />
      </div>
      {!fixedName && <Check label={words.family} checked={family} onChange={(next) => change({ family: next })} />}
    </Dialog>
  )
}
