import { useId, type ComponentProps, type ReactNode } from 'react'
import './Field.css'
import { Icon } from './Icon'
import { names } from './names'
import { useKitWords } from './words'

export type FieldProps = {
  label: string
  hint?: ReactNode
  /** What to do next, in words: "Please choose an end that is later than the start." */
  error?: string | null | undefined
  optional?: boolean
}

/** What an input takes over from its field, so that it is named and described. */
export type FieldWiring = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

/** A label, an input, and what helps with it. */
export function Field({ label, hint, error, optional, children }: FieldProps & { children: (wiring: FieldWiring) => ReactNode }) {
  const id = useId()
  const words = useKitWords()
  const described = names(hint != null && `${id}-hint`, error != null && `${id}-error`) || undefined
  return (
    <div className={names('field', error != null && 'field-wrong')}>
      <label className="field-label" htmlFor={id}>
        {label}
        {optional && <span className="field-optional"> ({words.optional})</span>}
      </label>
      {hint != null && <p className="field-hint" id={`${id}-hint`}>{hint}</p>}
      {children({ id, 'aria-describedby': described, 'aria-invalid': error != null || undefined })}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  )
}

/** Several inputs under one question. */
export function FieldGroup({ label, hint, error, optional, className, children }: FieldProps & { className?: string; children: ReactNode }) {
  const id = useId()
  const words = useKitWords()
  const described = names(hint != null && `${id}-hint`, error != null && `${id}-error`) || undefined
  return (
    <fieldset className={names('field', error != null && 'field-wrong', className)} aria-describedby={described}>
      <legend className="field-label">
        {label}
        {optional && <span className="field-optional"> ({words.optional})</span>}
      </legend>
      {hint != null && <p className="field-hint" id={`${id}-hint`}>{hint}</p>}
      {children}
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  )
}

function FieldError({ id, error }: { id: string; error: string | null | undefined }) {
  return (
    <div aria-live="polite">
      {error != null && (
        <p className="field-error" id={id}>
          <Icon name="error" size={18} />
          {error}
        </p>
      )}
    </div>
  )
}

export function TextField({ label, hint, error, optional, ...input }: FieldProps & ComponentProps<'input'>) {
  return (
    <Field {...{ label, hint, error, optional }}>
      {(wiring) => <input {...input} {...wiring} className={names('field-input', input.className)} />}
    </Field>
  )
}

export function TextArea({ label, hint, error, optional, ...input }: FieldProps & ComponentProps<'textarea'>) {
  return (
    <Field {...{ label, hint, error, optional }}>
      {(wiring) => <textarea rows={4} {...input} {...wiring} className={names('field-input', input.className)} />}
    </Field>
  )
}

export function Select({ label, hint, error, optional, options, ...input }: FieldProps & ComponentProps<'select'> & { options: { value: string; label: string }[] }) {
  return (
    <Field {...{ label, hint, error, optional }}>
      {(wiring) => (
        <span className="field-select">
          <select {...input} {...wiring} className={names('field-input', input.className)}>
            {options.map((one) => <option key={one.value} value={one.value}>{one.label}</option>)}
          </select>
          <Icon name="down" size={18} />
        </span>
      )}
    </Field>
  )
}
