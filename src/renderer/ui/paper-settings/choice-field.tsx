import { useId } from 'react'

export interface Choice<T extends string> {
  readonly value: T
  readonly says: string
  readonly hint: string
}

interface ChoiceFieldProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly choices: readonly Choice<T>[]
  readonly hint?: string
  readonly onPick: (value: T) => void
}

/** One of a few, each explained where it is chosen. */
export function ChoiceField<T extends string>({ label, value, choices, hint, onPick }: ChoiceFieldProps<T>) {
  const name = useId()
  return (
    <fieldset className="setting">
      <legend>{label}</legend>
      {choices.map(choice => (
        <label key={choice.value} className="check-line">
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => {
              onPick(choice.value)
            }}
          />
          <span>
            {choice.says}
            <small>{choice.hint}</small>
          </span>
        </label>
      ))}
      {hint ? <p className="field-hint">{hint}</p> : null}
    </fieldset>
  )
}
