import { useId } from 'react'
import type { ComponentProps, ReactNode } from 'react'

interface FieldProps {
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly required?: boolean | undefined
  readonly aside?: ReactNode
  readonly children: (ids: {
    readonly id: string
    readonly 'aria-describedby'?: string
    readonly 'aria-invalid'?: true
  }) => ReactNode
}

/** A labelled entry with hint and error sentence; the control is handed the ids that tie them together. */
export function Field({ label, hint, error, required = false, aside, children }: FieldProps) {
  const id = useId()
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <div className="field-head">
        <label htmlFor={id}>
          {label}
          {required ? <span className="required">必填</span> : null}
        </label>
        {aside}
      </div>
      {children({
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(error ? { 'aria-invalid': true as const } : {}),
      })}
      {error ? (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      ) : null}
      {hint ? (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      ) : null}
    </div>
  )
}

type TextFieldProps = Omit<FieldProps, 'children'> & Omit<ComponentProps<'input'>, 'children'>

export function TextField({ label, hint, error, required, aside, className, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} required={required} aside={aside}>
      {ids => <input type="text" className={className ?? 'input'} required={required} {...ids} {...input} />}
    </Field>
  )
}

type SelectFieldProps = Omit<FieldProps, 'children'> &
  Omit<ComponentProps<'select'>, 'children'> & {
    readonly options: readonly { readonly value: string; readonly label: string }[]
  }

export function SelectField({ label, hint, error, required, aside, options, ...select }: SelectFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} required={required} aside={aside}>
      {ids => (
        <select className="input" {...ids} {...select}>
          {options.map(o => (
            <option key={o.value} value={o.value}>
              {o.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
