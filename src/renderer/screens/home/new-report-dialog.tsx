import { useState } from 'react'
import { formForYear } from '../../../core/forms/form-for-year.ts'
import { reportYears } from '../../../core/report/deadline.ts'
import type { OfficeRecord, ReportSummary } from '../../../contract/views.ts'
import { ask } from '../../api.ts'
import { go, screenOf } from '../../state/router.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField } from '../../ui/field.tsx'
import { latestByYear, takenOver } from './years.ts'

interface NewReportDialogProps {
  readonly office: OfficeRecord
  readonly list: readonly ReportSummary[]
  readonly proposed: number
  readonly today: string
  readonly onClose: () => void
}

/** 新建年报: the year, and from where it carries. A year that is there is opened instead. */
export function NewReportDialog({ office, list, proposed, today, onClose }: NewReportDialogProps) {
  const [year, setYear] = useState(proposed)
  const years = latestByYear(list)
  const there = years.find(s => s.year === year)
  const last = years.find(s => s.year === year - 1)
  const form = formForYear(year)
  const open = (row: ReportSummary) => {
    go(screenOf(row))
  }
  const begin = async () => {
    const view = await ask('reports.create', { officeId: office.id, year })
    if (view) go({ at: 'entry', reportId: view.summary.id, task: last ? 'carried' : 'frame' })
  }
  return (
    <Dialog
      title="新建年报"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>取消</Button>
          {there ? (
            <Button
              look="primary"
              onClick={() => {
                open(there)
              }}
            >
              打开 {year} 年年报
            </Button>
          ) : (
            <Button look={last ? 'primary' : 'plain'} onClick={() => void begin()}>
              {last ? `新建 ${year} 年报，带入结转` : `首次报告，新建 ${year} 年报`}
            </Button>
          )}
        </>
      }
    >
      <SelectField
        label="年度"
        hint={form ? `用 ${form.name}（${form.basis}）` : undefined}
        value={String(year)}
        options={reportYears(today).map(y => ({
          value: String(y),
          label: years.some(s => s.year === y) ? `${y} 年（已有）` : `${y} 年`,
        }))}
        onChange={event => {
          setYear(Number(event.target.value))
        }}
      />
      {there ? (
        <p className="notice">本单位已有 {year} 年年报，每年只有一份。</p>
      ) : last ? (
        <p className="notice good">
          从 {last.year} 年年报接上：{takenOver(last)}。上年的文字供对照，日期和文号不带入。
        </p>
      ) : (
        <NoLastYear year={year} />
      )}
    </Dialog>
  )
}

function NoLastYear({ year }: { readonly year: number }) {
  return (
    <div className="no-last-year">
      <p>没有 {year - 1} 年年报，上年结转接不上。建议先补上：</p>
      <div>
        <Button
          look="primary"
          onClick={() => {
            go({ at: 'import', pending: null })
          }}
        >
          导入 {year - 1} 年年报
        </Button>
        <Button
          onClick={() => {
            go({ at: 'start', year })
          }}
        >
          手工录入上年末数
        </Button>
      </div>
    </div>
  )
}
