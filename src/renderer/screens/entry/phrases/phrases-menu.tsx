import { useState } from 'react'
import type { Section } from '../../../../core/forms/form.ts'
import { phrasesFor } from '../../../../core/report/known-phrases.ts'
import type { Phrase } from '../../../../core/report/office-settings.ts'
import { useEditable, useReport } from '../../../state/report-store.ts'
import { Menu } from '../../../ui/menu.tsx'
import { insertAtCaret, selectedText, useCaret } from './caret.ts'
import { PhraseDialog } from './phrase-dialog.tsx'
import { PhrasesDialog } from './phrases-dialog.tsx'
import { usePhrases } from './use-phrases.ts'
import './phrases.css'

type Shown =
  | { readonly what: 'all' }
  | { readonly what: 'new'; readonly text: string }
  | { readonly what: 'one'; readonly index: number }
  | null

/** 常用语 over the text of a chapter: put in at the caret, kept from what is selected. */
export function PhrasesMenu({ section }: { readonly section: Section }) {
  const { phrases, save } = usePhrases()
  const year = useReport(s => s.open?.report.year ?? 0)
  const [shown, setShown] = useState<Shown>(null)
  useCaret()
  const editable = useEditable()
  if (!editable) return null
  const offered = [...phrases, ...phrasesFor(year)].filter(
    p => p.section === undefined || p.section === section.id,
  )
  const edited: Phrase | undefined =
    shown?.what === 'new'
      ? { label: '', text: shown.text, section: section.id }
      : shown?.what === 'one'
        ? phrases[shown.index]
        : undefined
  const close = (): void => {
    setShown(shown?.what === 'one' ? { what: 'all' } : null)
  }
  return (
    <>
      <Menu
        className="btn small"
        label="常用语"
        items={[
          ...offered.map(({ label, text }) => ({
            says: label,
            hint: text.length > 24 ? `${text.slice(0, 24)}…` : text,
            onPick: () => {
              insertAtCaret(text)
            },
          })),
          {
            says: '把选中的文字存为常用语…',
            onPick: () => {
              setShown({ what: 'new', text: selectedText() })
            },
          },
          {
            says: '管理常用语…',
            onPick: () => {
              setShown({ what: 'all' })
            },
          },
        ]}
      />
      {shown?.what === 'all' ? (
        <PhrasesDialog
          phrases={phrases}
          onEdit={index => {
            setShown({ what: 'one', index })
          }}
          onRemove={index => void save(phrases.filter((_, other) => other !== index))}
          onClose={close}
        />
      ) : null}
      {edited ? (
        <PhraseDialog
          section={section}
          phrase={edited}
          taken={phrases.filter(p => p !== edited).map(p => p.label)}
          onSave={phrase =>
            save(edited.label === '' ? [...phrases, phrase] : phrases.map(p => (p === edited ? phrase : p)))
          }
          onClose={close}
        />
      ) : null}
    </>
  )
}
