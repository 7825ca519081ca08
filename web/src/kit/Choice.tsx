import { useId, type ReactNode } from 'react'
import './Choice.css'
import { FieldGroup, type FieldProps } from './Field'
import { names } from './names'

export type Option<V extends string> = { value: V; label: string; hint?: ReactNode }

type One<V extends string> = FieldProps & { options: readonly Option<V>[]; value: V | null; onChange: (value: V) => void }

/** One of a few, as cards that are pressed as a whole. */
export function Choice<V extends string>({ options, value, onChange, ...field }: One<V>) {
  const group = useId()
  return (
    <FieldGroup {...field} className="choice">
      {options.map((one) => (
        <label key={one.value} className={names('choice-card', one.value === value && 'choice-taken')}>
          <input type="radio" name={group} value={one.value} checked={one.value === value} onChange={() => onChange(one.value)} />
          <span>
            <span className="choice-label">{one.label}</span>
            {one.hint != null && <span className="choice-hint">{one.hint}</span>}
          </span>
        </label>
      ))}
    </FieldGroup>
  )
}

/** One of three or four in a row, from little to much: how much something matters. */
export function Scale<V extends string>({ options, value, onChange, ...field }: One<V>) {
  const group = useId()
  return (
    <FieldGroup {...field} className="choice">
      <div className="choice-scale">
        {options.map((one) => (
          <label key={one.value} className={names('choice-step', one.value === value && 'choice-taken')}>
            <input className="unseen" type="radio" name={group} value={one.value} checked={one.value === value} onChange={() => onChange(one.value)} />
            <span>{one.label}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

/** A yes to one sentence. */
export function Check({ label, hint, checked, onChange }: { label: ReactNode; hint?: ReactNode; checked: boolean; onChange: (checked: boolean) => void }) {
  const id = useId()
  return (
    <div className="choice-check">
      <input type="checkbox" id={id} checked={checked} onChange={(event) => onChange(event.target.checked)} aria-describedby={hint != null ? `${id}-hint` : undefined} />
      <label htmlFor={id}>{label}</label>
      {hint != null && <p className="choice-hint" id={`${id}-hint`}>{hint}</p>}
    </div>
  )
}

/** Any of a few, as small buttons that stay pressed: weekdays, languages. */
export function Checks<V extends string>({ options, value, onChange, ...field }: FieldProps & { options: readonly Option<V>[]; value: readonly V[]; onChange: (value: V[]) => void }) {
  const toggle = (one: V) => onChange(options.map((option) => option.value).filter((other) => (other === one) !== value.includes(other)))
  return (
    <FieldGroup {...field} className="choice">
      <div className="choice-chips">
        {options.map((one) => (
          <label key={one.value} className={names('choice-chip', value.includes(one.value) && 'choice-taken')}>
            <input className="unseen" type="checkbox" checked={value.includes(one.value)} onChange={() => toggle(one.value)} />
            {one.label}
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
