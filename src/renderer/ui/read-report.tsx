import { useState } from 'react'
import { formById } from '../../core/forms/form-for-year.ts'
import type { Form, Table } from '../../core/forms/form.ts'
import { formatCell } from '../../core/report/cell-value.ts'
import { valueOf } from '../../core/report/report.ts'
import type { Report } from '../../core/report/report.ts'
import { OfficialTable } from './official-table.tsx'
import { Tabs } from './tabs.tsx'
import '../styles/read-report.css'

/** The numbers as they are kept, in the report's own form; nothing can be typed. */
export function ReadReport({ report }: { readonly report: Report }) {
  const form = formById(report.formId)
  const [at, setAt] = useState(form.tables[1]?.id ?? form.tables[0]?.id ?? 'text')
  const table = form.tables.find(t => t.id === at)
  return (
    <section className="card read-report" aria-label="内容">
      <Tabs
        name="内容"
        tabs={[...form.tables.map(t => ({ id: t.id, says: t.name })), { id: 'text', says: '文字' }]}
        at={at}
        onPick={setAt}
      >
        {table ? <ReadTable table={table} report={report} /> : <ReadText form={form} report={report} />}
      </Tabs>
    </section>
  )
}

function ReadTable({ table, report }: { readonly table: Table; readonly report: Report }) {
  return (
    <OfficialTable
      table={table}
      entry={({ cell, colSpan }) => {
        const value = valueOf(report, cell)
        return (
          <td colSpan={colSpan} className={value === 0 ? 'zero' : ''}>
            {value === null ? <span aria-label="没有填">·</span> : formatCell(value)}
          </td>
        )
      }}
    />
  )
}

function ReadText({ form, report }: { readonly form: Form; readonly report: Report }) {
  const { text } = report
  return (
    <div className="read-text">
      {text.preface.map((p, i) => (
        <p key={i}>{p}</p>
      ))}
      {form.sections.map(section => (
        <section key={section.id}>
          <h3>{text.headings[section.id] || section.heading}</h3>
          {text.sections[section.id].map((block, i) => (
            <div key={i}>
              {block.subheading ? <h4>{block.subheading}</h4> : null}
              {block.paragraphs.map((p, j) => (
                <p key={j}>{p}</p>
              ))}
            </div>
          ))}
        </section>
      ))}
      {text.extra.map((extra, i) => (
        <section key={i}>
          <h3>{extra.heading}</h3>
          {extra.paragraphs.map((p, j) => (
            <p key={j}>{p}</p>
          ))}
        </section>
      ))}
    </div>
  )
}
