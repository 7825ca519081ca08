import { Field, type FieldProps } from './Field'

type Props = FieldProps & {
  value: string | null
  onChange: (date: string | null) => void
  /** The first and the last date that can be meant. */
  min?: string
  max?: string
}

/** A date, `2026-11-30`; null while it is not filled in. */
export function DateField({ value, onChange, min, max, ...field }: Props) {
  return (
    <Field {...field}>
      {(wiring) => (
        <input {...wiring} {...{ min, max }} type="date" className="field-input field-date" value={value ?? ''} onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)} />
      )}
    </Field>
  )
}
