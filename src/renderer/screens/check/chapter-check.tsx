import { cellsOf, isComputed } from '../../../core/forms/cells.ts'
import type { Section, SectionId } from '../../../core/forms/form.ts'
import { frameNames } from '../../../core/report/frame-names.ts'
import { valueOf } from '../../../core/report/report.ts'
import { useFindings } from '../../state/findings.ts'
import { locate, spotOfFinding } from '../../state/locate.ts'
import { go } from '../../state/router.ts'
import { useEditable } from '../../state/report-store.ts'
import type { OpenReport } from '../../state/report-store.ts'
import { Button } from '../../ui/button.tsx'
import { chapterSigns } from '../../../core/report/chapter-signs.ts'
import { paperDate } from '../../../core/text/paper-date.ts'
import { ReportFinding } from '../../ui/report-finding.tsx'

interface ChapterCheckProps {
  readonly open: OpenReport
  readonly id: SectionId | 'frame'
  readonly name: string
  readonly section?: Section
}

/** One chapter of the page before 定稿: what is written in short, what asks for something, 修改. */
export function ChapterCheck({ open, id, name, section }: ChapterCheckProps) {
  const { result, inHand } = useFindings()
  const act = useEditable() ? '修改' : '查看'
  const findings = (result?.findings ?? []).filter(f => f.section === id && f.severity !== 'info')
  const asking = new Set(result?.open)
  const important = findings.filter(
    f => asking.has(f) || f.verdict === 'unknown' || result?.acknowledged.has(f.fingerprint),
  )
  return (
    <section className="chapter-check" aria-label={name}>
      <header>
        <h2>{name}</h2>
        <Button
          look="quiet"
          small
          aria-label={`${act} ${name}`}
          onClick={() => {
            go({ at: 'entry', reportId: open.id, task: id, from: 'check' })
          }}
        >
          {act}
        </Button>
      </header>
      <Answers open={open} section={section} />
      {important.map(f => (
        <ReportFinding
          key={f.fingerprint}
          open={open}
          finding={f}
          inHand={inHand === f.fingerprint}
          onLocate={() => {
            locate(open.id, spotOfFinding(open.form, f))
          }}
        />
      ))}
    </section>
  )
}

function Answers({ open, section }: { readonly open: OpenReport; readonly section: Section | undefined }) {
  if (!section) return <Frame open={open} />
  const blocks = open.report.text.sections[section.id]
  if (section.table !== undefined) return <Numbers open={open} table={section.table} />
  if (blocks.every(b => b.paragraphs.every(p => p === ''))) return <p className="quiet">还没有写。</p>
  return (
    <>
      {blocks.map((block, i) => (
        <p key={i} className="answer">
          {block.subheading === undefined ? null : <b>{block.subheading}</b>}
          {block.paragraphs.join('') || '（还没有写）'}
        </p>
      ))}
      <p className="quiet">共 {chapterSigns(blocks)} 字</p>
    </>
  )
}

/** What is not 0, in words; the rest is counted. */
function Numbers({ open, table }: { readonly open: OpenReport; readonly table: string }) {
  const cells = [...cellsOf(open.form).values()].filter(c => c.table === table)
  const inputs = cells.filter(c => !isComputed(c))
  const blank = inputs.filter(c => valueOf(open.report, c.id) === null).length
  const told = inputs.filter(c => (valueOf(open.report, c.id) ?? 0) !== 0)
  const zero = inputs.length - blank - told.length
  return (
    <>
      {told.length > 0 ? (
        <ul className="told">
          {told.map(c => (
            <li key={c.id}>
              {c.name.replace(/^\S+ /, '')} <b>{valueOf(open.report, c.id)}</b>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="quiet">
        {zero} 格填 0{blank > 0 ? `，${blank} 格没有填` : ''}
      </p>
    </>
  )
}

function Frame({ open }: { readonly open: OpenReport }) {
  const { text } = open.report
  const lines = [
    [frameNames.title, text.title],
    [frameNames.docNo, text.docNo],
    [frameNames.signedBy, text.signedBy],
    [frameNames.signDate, paperDate(text.signDate) || null],
    ['统计期限', [text.periodStart, text.periodEnd].map(paperDate).filter(Boolean).join('至') || null],
  ] as const
  return (
    <dl className="answers">
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value ?? <span className="quiet">没有填</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
