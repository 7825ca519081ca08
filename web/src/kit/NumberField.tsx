import { IconButton } from './Button'
import { Field, type FieldProps } from './Field'
import { useKitWords } from './words'

type Props = FieldProps & {
  value: number | null
  onChange: (value: number | null) => void
  min?: number
  max?: number
  /** What one press of less or more changes. */
  step?: number
  /** What is counted, after the number: "minutes". */
  unit?: string
}

/** A whole number, typed or stepped; of minutes, in steps of five. */
export function NumberField({ value, onChange, min = 0, max = 999, step = 1, unit, ...field }: Props) {
  const words = useKitWords()
  const named = unit ? `${words.count(step)} ${unit}` : words.count(step)
  const stepBy = (by: number) => () => onChange(Math.min(max, Math.max(min, (value ?? 0) + by)))
  return (
    <Field {...field}>
      {(wiring) => (
        <span className="field-number">
          <IconButton icon="minus" label={words.less(named)} onClick={stepBy(-step)} disabled={(value ?? 0) <= min} />
          <input
            {...wiring}
            type="number"
            inputMode="numeric"
            {...{ min, max, step: 1 }}
            value={value ?? ''}
            onChange={(event) => onChange(event.target.value === '' ? null : Math.round(event.target.valueAsNumber))}
          />
          {unit && <span className="field-unit">{unit}</span>}
          <IconButton icon="plus" label={words.more(named)} onClick={stepBy(step)} disabled={(value ?? 0) >= max} />
        </span>
      )}
    </Field>
  )
}
