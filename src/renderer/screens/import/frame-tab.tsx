import { useEffect, useMemo, useRef } from 'react'
import type { ReactNode } from 'react'
import { frameFields } from '../../../core/report/frame-fields.ts'
import { contactFields, contactNames, frameNames, isDateField } from '../../../core/report/frame-names.ts'
import { DateField } from '../../ui/date-field.tsx'
import { TextField } from '../../ui/field.tsx'
import { placedTexts, placeOfDate, placeOfText } from './text-place.ts'
import type { PlacedText } from './text-place.ts'
import { SourceHint } from './source-hint.tsx'
import type { ReviewDesk } from './use-review.ts'

/** Title, dates, signature and contact as recognised, each to be mended, each with its place in the source. */
export function FrameTab({ desk }: { readonly desk: ReviewDesk }) {
  const { draft, text, wanted } = desk
  const ref = useRef<HTMLDivElement>(null)
  const texts = useMemo(() => placedTexts(draft.source.blocks), [draft])
  useEffect(() => {
    if (!wanted) return
    const field = ref.current?.querySelector<HTMLInputElement>(`[data-field="${wanted.field}"] input`)
    field?.focus()
    field?.select()
  }, [wanted])
  const doubted = (field: string) => desk.questions.find(q => q.field === field)?.raw
  const hint = (read: string | null, now: string | null, place: PlacedText | undefined, back: () => void) => (
    <SourceHint desk={desk} read={read} changed={read !== now} place={place} onBack={back} />
  )
  const onFocus = (place: PlacedText | undefined) => () => {
    if (place) desk.point(place.place)
  }
  return (
    <div className="frame-form form-grid" ref={ref}>
      {frameFields.map(field => {
        const label = frameNames[field]
        const isDate = isDateField(field)
        const read = draft.text[field]
        const raw = doubted(field)
        const place =
          (read === null ? undefined : (isDate ? placeOfDate : placeOfText)(texts, read)) ??
          (raw === undefined ? undefined : placeOfText(texts, raw))
        const put = (value: string | null) => {
          desk.mend({ ...text, [field]: value }, field)
        }
        const says = hint(read, text[field], place, () => {
          put(read)
        })
        return (
          <div key={field} data-field={field} onFocus={onFocus(place)}>
            {isDate ? (
              <DateField
                label={label}
                value={text[field]}
                exampleYear={1 + (draft.fiscalYear ?? new Date().getFullYear())}
                onChange={put}
                hint={says}
              />
            ) : (
              <WordsField label={label} value={text[field]} onChange={put} hint={says} />
            )}
          </div>
        )
      })}
      {contactFields.map(field => {
        const read = draft.text.contact[field]
        const place = read === null ? undefined : placeOfText(texts, read)
        const put = (value: string | null) => {
          desk.mend({ ...text, contact: { ...text.contact, [field]: value } })
        }
        return (
          <div key={field} onFocus={onFocus(place)}>
            <WordsField
              label={contactNames[field]}
              value={text.contact[field]}
              onChange={put}
              hint={hint(read, text.contact[field], place, () => {
                put(read)
              })}
            />
          </div>
        )
      })}
    </div>
  )
}

interface WordsFieldProps {
  readonly label: string
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly hint: ReactNode
}

/** One line of words; an emptied one is none. */
function WordsField({ label, value, onChange, hint }: WordsFieldProps) {
  return (
    <TextField
      label={label}
      hint={hint}
      value={value ?? ''}
      onChange={event => {
        onChange(event.target.value.trim() === '' ? null : event.target.value)
      }}
      onBlur={() => {
        if (value !== null && value !== value.trim()) onChange(value.trim())
      }}
    />
  )
}
