import { Button } from '../../kit/Button'
import { Check, Checks } from '../../kit/Choice'
import { Disclosure } from '../../kit/Disclosure'
import { FieldGroup, Select, TextField } from '../../kit/Field'
import { NumberField } from '../../kit/NumberField'
import { TimeField } from '../../kit/TimeField'
import { useWords } from '../../words/useWords'
import { DAYS } from '../timetable'
import { withDays, type Draft, type Trouble } from './proposal'

type Props = {
  label: string
  draft: Draft
  modules: readonly { value: string; label: string }[]
  trouble: Trouble
  onChange: (draft: Draft) => void
  /** Absent where it is the only one. */
  onRemove?: (() => void) | undefined
}

/** One track that could be opened, in plain words. */
export function ProposalForm({ label, draft, modules, trouble, onChange, onRemove }: Props) {
  const { t, when } = useWords()
  const { fields: words, wrong, less } = t.design
  const put = (part: Partial<Draft>) => onChange({ ...draft, ...part })
  const error = (field: keyof Draft) => {
    const found = trouble[field]
    return found && wrong[found]
  }
  const days = DAYS.map((value, day) => ({ value, label: when.weekday(day, 'short') }))
  const hidden = error('groups') ?? error('seats') ?? error('minSeats') ?? error('online')
  return (
    <FieldGroup label={label} className="design-track">
      <TextField label={words.title} value={draft.title} onChange={(event) => put({ title: event.target.value })} error={error('title')} autoComplete="off" />
      <Select label={words.module} hint={words.modules} options={[...modules]} value={draft.module} onChange={(event) => put({ module: event.target.value })} error={error('module')} />
      <Checks label={words.days} options={days} value={draft.days} onChange={(chosen) => onChange(withDays(draft, chosen))} error={error('days')} />
      <div className="design-pairs">
        <NumberField label={words.perWeek} value={draft.perWeek} onChange={(perWeek) => put({ perWeek })} min={1} max={7} error={error('perWeek')} />
        <NumberField label={words.length} value={draft.length} onChange={(length) => put({ length })} min={15} max={720} step={15} error={error('length')} />
        <TimeField label={words.earliest} value={draft.earliest} onChange={(earliest) => put({ earliest })} error={error('earliest')} />
        <TimeField label={words.latest} value={draft.latest} onChange={(latest) => put({ latest })} error={error('latest')} />
      </div>
      <Disclosure summary={words.rest} {...(hidden ? { open: true } : {})}>
        <NumberField label={words.groups} value={draft.groups} onChange={(groups) => put({ groups })} min={1} max={20} error={error('groups')} />
        <NumberField label={words.seats} value={draft.seats} onChange={(seats) => put({ seats })} min={1} error={error('seats')} />
        <NumberField label={words.minSeats} value={draft.minSeats} onChange={(minSeats) => put({ minSeats })} error={error('minSeats')} />
        <Check label={words.online} checked={draft.online} onChange={(online) => put({ online })} />
      </Disclosure>
      {onRemove && <div className="row"><Button look="plain" onClick={onRemove}>{less(label)}</Button></div>}
    </FieldGroup>
  )
}
