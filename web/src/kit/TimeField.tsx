import { Field, type FieldProps } from './Field'
import { clockValue, minutesOf } from './minutes'

/** A time of day, as minutes after midnight; null while it is not filled in. */
export function TimeField({ value, onChange, step = 15, ...field }: FieldProps & { value: number | null; onChange: (minutes: number | null) => void; step?: number }) {
  return (
    <Field {...field}>
      {(wiring) => (
        <input
          {...wiring}
          type="time"
          className="field-input field-time"
          step={step * 60}
          value={value === null ? '' : clockValue(value)}
          onChange={(event) => onChange(minutesOf(event.target.value))}
        />
      )}
    </Field>
  )
}
