import { useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { stockGroups, stockTotal } from '../../../core/carry-over/opening-stock.ts'
import type { StockGroup } from '../../../core/carry-over/opening-stock.ts'
import { formatCell, parseCell } from '../../../core/report/cell-value.ts'
import type { Cell } from '../../../core/forms/cells.ts'
import { Button } from '../../ui/button.tsx'
import { beginReport } from './begin-report.ts'

interface StockStepProps {
  readonly officeId: number
  readonly year: number
  readonly onBack: () => void
}

/** What stands in the inputs, as typed. */
type Typed = Readonly<Record<string, string>>

/** 手工录入上年末数: only the numbers that this year's report takes over. */
export function StockStep({ officeId, year, onBack }: StockStepProps) {
  const groups = useMemo(() => stockGroups(year), [year])
  const [typed, setTyped] = useState<Typed>({})
  const cells = groups.flatMap(g => g.fields.map(f => f.cell))
  const wrong = cells.some(c => troubleOf(c, typed) !== undefined)
  const blank = cells.filter(c => (typed[c.id] ?? '').trim() === '').length
  const fillZero = () => {
    setTyped(Object.fromEntries(cells.map(c => [c.id, (typed[c.id] ?? '').trim() || '0'])))
  }
  const begin = async () => {
    const entries = cells.flatMap(c => {
      const value = valueOf(c, typed)
      return value === null ? [] : [[c.id, value] as const]
    })
    await beginReport({ officeId, year, openingStock: Object.fromEntries(entries) })
  }
  return (
    <form
      className="start-form"
      noValidate
      onKeyDown={toNextField}
      onSubmit={event => {
        event.preventDefault()
        if (!wrong) void begin()
      }}
    >
      <header className="start-head">
        <h1>{year - 1} 年末数</h1>
        <p className="lead">照 {year - 1} 年年报填。没有的填 0；不知道的留空，以后再核实。</p>
      </header>
      <div className="card stock">
        {groups.map(group => (
          <StockFields key={group.title} group={group} typed={typed} onType={setTyped} />
        ))}
        <div className="start-foot">
          <Button onClick={onBack}>上一步</Button>
          <span className="stock-fill">
            {blank > 0 ? (
              <Button look="quiet" onClick={fillZero}>
                其余 {blank} 格填 0
              </Button>
            ) : null}
          </span>
          <Button look="primary" type="submit" disabled={wrong}>
            新建 {year} 年报并带入
          </Button>
        </div>
      </div>
    </form>
  )
}

/** Enter goes on to the next number, as in the tables; only the button begins the report. */
function toNextField(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement))
    return
  event.preventDefault()
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button[type="submit"]')]
  fields[fields.indexOf(event.target) + 1]?.focus()
}

interface StockFieldsProps {
  readonly group: StockGroup
  readonly typed: Typed
  readonly onType: (typed: Typed) => void
}

function StockFields({ group, typed, onType }: StockFieldsProps) {
  const values = Object.fromEntries(group.fields.map(f => [f.cell.id, valueOf(f.cell, typed)]))
  const trouble = group.fields.map(f => troubleOf(f.cell, typed)).find(t => t !== undefined)
  return (
    <fieldset className="stock-group">
      <legend>
        {group.title}
        <small>{group.fields[0]?.cell.unit}</small>
      </legend>
      <div className="stock-row">
        {group.fields.map(({ cell, label }) => (
          <label key={cell.id} className="stock-cell">
            <span>{label}</span>
            <input
              className="input num"
              inputMode="numeric"
              aria-label={cell.name}
              aria-invalid={troubleOf(cell, typed) ? true : undefined}
              value={typed[cell.id] ?? ''}
              onChange={event => {
                onType({ ...typed, [cell.id]: event.target.value })
              }}
            />
          </label>
        ))}
        {group.total ? (
          <div className="stock-cell">
            <span>{group.total.colLabel}</span>
            <output className="stock-total num" aria-label={group.total.name}>
              {formatCell(stockTotal(group, values))}
            </output>
          </div>
        ) : null}
      </div>
      {trouble ? <p className="field-error">{trouble}</p> : null}
    </fieldset>
  )
}

function valueOf(cell: Cell, typed: Typed): number | null {
  const parsed = parseCell(typed[cell.id] ?? '', cell.kind)
  return parsed.is === 'number' ? parsed.value : null
}

function troubleOf(cell: Cell, typed: Typed): string | undefined {
  const parsed = parseCell(typed[cell.id] ?? '', cell.kind)
  return parsed.is === 'odd' ? parsed.says : undefined
}
