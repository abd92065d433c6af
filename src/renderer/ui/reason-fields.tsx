import { SelectField, TextField } from './field.tsx'
import { reasonOptions } from './reason-options.ts'

interface ReasonFieldsProps {
  /** '' before one is chosen. */
  readonly code: string
  readonly note: string
  readonly codeError?: string | undefined
  readonly noteError?: string | undefined
  readonly onCode: (code: string) => void
  readonly onNote: (note: string) => void
}

/** Why a number does not follow from last year's: one of the reason codes, and a note. Stands in a `form-grid`. */
export function ReasonFields({ code, note, codeError, noteError, onCode, onNote }: ReasonFieldsProps) {
  return (
    <>
      <SelectField
        label="原因"
        value={code}
        options={reasonOptions}
        error={codeError}
        onChange={event => {
          onCode(event.target.value)
        }}
      />
      <div className="whole">
        <TextField
          label="说明"
          hint="原因选“其他”的必填。"
          value={note}
          error={noteError}
          onChange={event => {
            onNote(event.target.value)
          }}
        />
      </div>
    </>
  )
}
