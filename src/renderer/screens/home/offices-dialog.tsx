import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { OfficeRecord } from '../../../contract/views.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'

/** More than fit beside each other are found faster by two more characters than by looking. */
const SHOWN = 30

interface OfficesDialogProps {
  readonly offices: readonly OfficeRecord[]
  readonly officeId: number | null
  readonly onPick: (id: number) => void
  readonly onClose: () => void
}

/** 切换单位 where there are too many for a menu: a few characters of the name, then the arrows. */
export function OfficesDialog({ offices, officeId, onPick, onClose }: OfficesDialogProps) {
  const [asked, setAsked] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const found = offices.filter(({ office }) =>
    [office.name, ...office.aliases].some(name => name.includes(asked.trim())),
  )
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const lines = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = lines.findIndex(line => line === document.activeElement)
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined || lines.length === 0) return
    event.preventDefault()
    lines.at((at + by) % lines.length)?.focus()
  }
  const only = found.length === 1 ? found[0] : undefined
  return (
    <Dialog title="切换单位" onClose={onClose} foot={<Button onClick={onClose}>取消</Button>}>
      <div onKeyDown={walk}>
        <TextField
          label="单位名称里的几个字"
          hint={hintFor(found.length, offices.length)}
          value={asked}
          onChange={event => {
            setAsked(event.target.value)
          }}
          onKeyDown={event => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing && only) onPick(only.id)
          }}
        />
        <ul ref={list} className="office-list">
          {found.slice(0, SHOWN).map(({ id, office }) => (
            <li key={id}>
              <button
                type="button"
                aria-current={id === officeId ? 'true' : undefined}
                onClick={() => {
                  onPick(id)
                }}
              >
                {office.name}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}

function hintFor(found: number, all: number): string {
  if (found === 0) return `${String(all)} 个单位里没有这样的名称，请换几个字。`
  if (found === 1) return '按回车切换。'
  return found > SHOWN ? `共 ${String(found)} 个，先列 ${String(SHOWN)} 个。` : `共 ${String(found)} 个。`
}
