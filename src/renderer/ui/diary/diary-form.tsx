import { useRef, useState } from 'react'
import type { DiaryKind, DiaryNote } from '../../../core/diary/diary.ts'
import { diaryKindNames, diaryKinds } from '../../../core/diary/diary.ts'
import { Button } from '../button.tsx'
import { DateField } from '../date-field.tsx'
import { SelectField, TextField } from '../field.tsx'
import './diary-form.css'

interface DiaryFormProps {
  readonly note: DiaryNote
  readonly act: string
  /** True once it is stored. */
  readonly onKeep: (note: DiaryNote) => Promise<boolean>
}

/** One entry of 随手记; after it is kept, the next one can be written at once. */
export function DiaryForm({ note: first, act, onKeep }: DiaryFormProps) {
  const [note, setNote] = useState(first)
  const [asked, setAsked] = useState(false)
  const root = useRef<HTMLFormElement>(null)
  const keep = async (): Promise<void> => {
    setAsked(true)
    if (note.sentence.trim() === '' || !(await onKeep(note))) return
    setAsked(false)
    setNote({ ...note, sentence: '', link: null })
    root.current?.querySelector<HTMLInputElement>('[data-diary="sentence"] input')?.focus()
  }
  return (
    <form
      ref={root}
      className="diary-form"
      onSubmit={event => {
        event.preventDefault()
        void keep()
      }}
    >
      <div data-diary="sentence">
        <TextField
          label="做了什么"
          placeholder="一句话，例如：举办政务公开培训1次，35人参加"
          autoFocus
          value={note.sentence}
          error={asked && note.sentence.trim() === '' ? '请写一句做了什么。' : undefined}
          onChange={event => {
            setNote({ ...note, sentence: event.target.value })
          }}
        />
      </div>
      <DateField
        label="日期"
        exampleYear={Number(first.date.slice(0, 4))}
        value={note.date}
        onChange={date => {
          if (date !== null) setNote({ ...note, date })
        }}
      />
      <SelectField
        label="归入"
        value={note.kind}
        options={diaryKinds.map(kind => ({ value: kind, label: diaryKindNames[kind] }))}
        onChange={event => {
          setNote({ ...note, kind: event.target.value as DiaryKind })
        }}
      />
      <TextField
        label="出处"
        placeholder="网页、文号、文件名，可不填"
        value={note.link ?? ''}
        onChange={event => {
          setNote({ ...note, link: event.target.value || null })
        }}
      />
      <Button type="submit" look="primary">
        {act}
      </Button>
    </form>
  )
}
