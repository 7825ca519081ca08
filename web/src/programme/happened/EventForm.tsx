import { Choice } from '../../kit/Choice'
import { DateField } from '../../kit/DateField'
import { Select } from '../../kit/Field'
import { TimeField } from '../../kit/TimeField'
import { useWords } from '../../words/useWords'
import { WHATS, type Choice as One, type Draft, type Trouble, type What } from './event'

type Props = { draft: Draft; choices: Record<What, readonly One[]>; trouble: Trouble; today: string; onChange: (draft: Draft) => void }

/** What happened, to whom or what, and when. */
export function EventForm({ draft, choices, trouble, today, onChange }: Props) {
  const { t } = useWords()
  const words = t.happened
  const put = (part: Partial<Draft>) => onChange({ ...draft, ...part })
  const error = (field: keyof Trouble) => {
    const found = trouble[field]
    return found && words.wrong[found]
  }
  const from = (date: string | null) => put({ from: date, ...(draft.until !== null && (draft.until === draft.from || (date !== null && draft.until < date)) ? { until: date } : {}) })
  return (
    <>
      <Choice label={words.what} options={WHATS.filter((what) => choices[what].length > 0).map((value) => ({ value, label: words.whats[value], hint: words.hints[value] }))} value={draft.what} onChange={(what) => put({ what })} />
      <Select label={words.which[draft.what]} options={[{ value: '', label: words.choose }, ...choices[draft.what]]} value={draft.which[draft.what]} onChange={(event) => put({ which: { ...draft.which, [draft.what]: event.target.value } })} error={error('which')} />
      <div className="happened-dates">
        <DateField label={words.from} hint={words.fromHint} value={draft.from} min={today} onChange={from} error={error('from')} />
        <DateField label={words.until} hint={words.untilHint} value={draft.until} min={draft.from ?? today} onChange={(until) => put({ until })} error={error('until')} />
      </div>
      <div className="happened-dates">
        <TimeField label={words.start} hint={words.hoursHint} value={draft.start} onChange={(start) => put({ start })} error={error('start')} />
        <TimeField label={words.end} hint={words.endHint} value={draft.end} onChange={(end) => put({ end })} error={error('end')} />
      </div>
    </>
  )
}
