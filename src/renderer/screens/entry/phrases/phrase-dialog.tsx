import { useState } from 'react'
import type { Section } from '../../../../core/forms/form.ts'
import type { Phrase } from '../../../../core/report/office-settings.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field, TextField } from '../../../ui/field.tsx'

interface PhraseDialogProps {
  readonly section: Section
  /** As it is now; a new one has no label yet. */
  readonly phrase: Phrase
  /** Labels of the others. */
  readonly taken: readonly string[]
  readonly onSave: (phrase: Phrase) => Promise<boolean>
  readonly onClose: () => void
}

/** One 常用语: its name in the menu, its words, and whether only this chapter offers it. */
export function PhraseDialog({ section, phrase, taken, onSave, onClose }: PhraseDialogProps) {
  const [label, setLabel] = useState(phrase.label)
  const [text, setText] = useState(phrase.text)
  const [only, setOnly] = useState(phrase.section !== undefined)
  const [asked, setAsked] = useState(false)
  const name = label.trim()
  const labelError =
    name === '' ? '此项必填。' : taken.includes(name) ? `“${name}”已经有了，请换一个名称。` : undefined
  const textError = text.trim() === '' ? '此项必填。' : undefined
  const save = async (): Promise<void> => {
    setAsked(true)
    if (labelError !== undefined || textError !== undefined) return
    const chapter = phrase.section ?? section.id
    if (await onSave({ label: name, text: text.trim(), ...(only ? { section: chapter } : {}) })) onClose()
  }
  return (
    <Dialog
      title={phrase.label === '' ? '存为常用语' : '修改常用语'}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" onClick={() => void save()}>
            保存
          </Button>
        </>
      }
    >
      <TextField
        label="名称"
        hint="菜单里显示的几个字，例如 保密审查"
        maxLength={40}
        value={label}
        error={asked ? labelError : undefined}
        onChange={event => {
          setLabel(event.target.value)
        }}
      />
      <Field label="内容" error={asked ? textError : undefined}>
        {ids => (
          <textarea
            {...ids}
            className="input"
            value={text}
            onChange={event => {
              setText(event.target.value)
            }}
          />
        )}
      </Field>
      <label className="check-line">
        <input
          type="checkbox"
          checked={only}
          onChange={event => {
            setOnly(event.target.checked)
          }}
        />
        只在这一部分显示
      </label>
    </Dialog>
  )
}
