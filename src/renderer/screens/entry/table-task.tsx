import { memo, useState } from 'react'
import type { Form, Section, Table } from '../../../core/forms/form.ts'
import { applyStep, useEditable, useReport } from '../../state/report-store.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { Menu } from '../../ui/menu.tsx'
import { showToast } from '../../ui/toast-store.ts'
import { useCommands } from '../../state/use-command-keys.ts'
import { blanksForZero } from './blanks-for-zero.ts'
import type { Place } from './grid-model.ts'
import { NarrativeEditor } from './narrative-editor.tsx'
import { TableGrid } from './table-grid.tsx'
import { UndoButtons } from './undo-buttons.tsx'

interface TableTaskProps {
  readonly form: Form
  readonly section: Section
  readonly table: Table
}

/** A chapter that is an official table: its grid, and the words that may stand with it. */
export const TableTask = memo(function TableTask({ form, section, table }: TableTaskProps) {
  const editable = useEditable()
  const lastYear = useReport(s => s.open?.lastYear?.report.year)
  return (
    <section className="task-page" aria-labelledby="task-heading">
      <h1 id="task-heading">{section.heading}</h1>
      <p className="lead">{section.hint}</p>
      <div className="toolbar">
        {editable ? <FillZero form={form} table={table} /> : null}
        <UndoButtons />
        {editable ? <EnterSwitch /> : null}
        <span className="spread" />
        <ul className="colours" aria-label="格子的颜色">
          <li className="is-input">填写</li>
          <li className="is-computed">Σ 自动计算</li>
          <li className="is-carried">承 {lastYear === undefined ? '上年带入' : `${lastYear} 年带入`}</li>
        </ul>
      </div>
      <TableGrid form={form} table={table} />
      <details className="table-words">
        <summary>表前、表后的文字（一般不写）</summary>
        <NarrativeEditor section={section} bare />
      </details>
    </section>
  )
})

function EnterSwitch() {
  const moves = useSession(s => s.app?.settings.enterMoves ?? 'down')
  const save = useSession(s => s.saveSettings)
  const choice = (to: 'down' | 'right', says: string) => ({
    says,
    checked: moves === to,
    onPick: () => void save({ enterMoves: to }),
  })
  return (
    <Menu
      className="btn small quiet"
      label={
        <>
          回车<b>{moves === 'down' ? '向下' : '向右'}</b>
        </>
      }
      items={[choice('down', '回车向下'), choice('right', '回车向右')]}
    />
  )
}

/** 没有的填 0: fills the blanks of one table, never what has been typed. */
function FillZero({ form, table }: { readonly form: Form; readonly table: Table }) {
  const [asking, setAsking] = useState<readonly Place[] | null>(null)
  const fill = (blanks: readonly Place[]): void => {
    applyStep(blanks.map(p => ({ what: 'cell', cell: p.id, to: { value: 0, origin: 'typed' } })))
    showToast(`已把 ${blanks.length} 个空格填 0，可以撤销。`)
    setAsking(null)
  }
  const start = (): void => {
    const { open } = useReport.getState()
    if (!open) return
    const { blanks, untouched, leftOpen } = blanksForZero(form, table, open.report, open.lastYear === null)
    if (blanks.length === 0) showToast(leftOpen ? '剩下的空格是上年结转，要按上年的数填。' : '本表没有空格。')
    else if (untouched) fill(blanks)
    else setAsking(blanks)
  }
  useCommands({ 'edit.fillZero': start })
  return (
    <>
      <Button small onClick={start}>
        本表空格填 0
      </Button>
      {asking ? (
        <ConfirmDialog
          title={`${table.name}：空格填 0`}
          act={`把 ${asking.length} 个空格填 0`}
          onAct={() => {
            fill(asking)
          }}
          onClose={() => {
            setAsking(null)
          }}
        >
          <p>本表还有 {asking.length} 个空格，全部填 0。已经填的数不会改动；这一步可以整个撤销。</p>
        </ConfirmDialog>
      ) : null}
    </>
  )
}
