import { useEffect, useMemo, useState } from 'react'
import type { ReportView } from '../../../contract/views.ts'
import { compareReports, differs, reworded } from '../../../core/compare/compare-reports.ts'
import type { Compared } from '../../../core/compare/compare-reports.ts'
import type { Report } from '../../../core/report/report.ts'
import { formById } from '../../../core/forms/form-for-year.ts'
import { ask } from '../../api.ts'
import { go } from '../../state/router.ts'
import { useCommands } from '../../state/use-command-keys.ts'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { StatusBar, TopBar } from '../../ui/top-bar.tsx'
import { ChangedCells } from '../../ui/compare/changed-cells.tsx'
import { ComparedTables } from './compared-tables.tsx'
import { ComparedText } from './compared-text.tsx'
import './compare.css'

interface Side {
  readonly report: Report
  readonly name: string
}

interface Both {
  readonly old: Side
  readonly now: Side
  readonly officeId: number
}

interface CompareScreenProps {
  readonly old: number
  readonly now: number
  readonly kept?: true
}

/** Two years, or two versions of one, side by side: what changed first, then the tables, then the words. */
export function CompareScreen({ old, now, kept }: CompareScreenProps) {
  const [both, setBoth] = useState<Both | null>(null)
  useEffect(() => {
    let left = false
    void Promise.all([kept ? keptSide(old) : storedSide(old), ask('reports.open', { id: now })]).then(
      ([a, b]) => {
        if (!left && a && b)
          setBoth({ old: a, now: { report: b.report, name: nameOf(b) }, officeId: b.officeId })
        else if (!left) go({ at: 'home' })
      },
    )
    return () => {
      left = true
    }
  }, [old, now, kept])
  return both ? <Compare {...both} /> : <ProgressLine says="正在打开" />
}

function Compare({ old, now, officeId }: Both) {
  const [at, setAt] = useState('changed')
  const compared = useMemo(() => compareReports(old.report, now.report), [old, now])
  const back = () => {
    go({ at: 'shelf', officeId })
  }
  useCommands({
    'file.home': () => {
      go({ at: 'home' })
    },
    'edit.find': back,
  })
  const names = { old: old.name, now: now.name }
  const form = formById(now.report.formId)
  const table = form.tables.find(t => t.id === at)
  return (
    <div className="screen">
      <TopBar back={{ to: '查找与档案', onGo: back }}>
        <span className="org">{now.report.office.name}</span>
      </TopBar>
      <main>
        <div className="page compare">
          <h1>
            {names.old} 与 {names.now} 对比
          </h1>
          <p className="lead">{inWords(compared)}</p>
          <section className="card compare-card" aria-label="对比">
            <Tabs
              name="对比"
              tabs={[
                { id: 'changed', says: '不同的数' },
                ...form.tables.map(t => ({ id: t.id, says: t.name })),
                { id: 'text', says: '文字' },
              ]}
              at={at}
              onPick={setAt}
            >
              {at === 'changed' ? <ChangedCells compared={compared} names={names} /> : null}
              {at === 'text' ? <ComparedText compared={compared} names={names} /> : null}
              {table ? (
                <ComparedTables table={table} old={old.report} compared={compared} names={names} />
              ) : null}
            </Tabs>
          </section>
        </div>
      </main>
      <StatusBar end={<span>不联网</span>} />
    </div>
  )
}

async function storedSide(id: number): Promise<Side | undefined> {
  const view = await ask('reports.open', { id })
  return view && { report: view.report, name: nameOf(view) }
}

async function keptSide(id: number): Promise<Side | undefined> {
  const kept = await ask('kept.open', { id })
  return kept && { report: kept.report, name: `另存的版本（${kept.line.source}）` }
}

const nameOf = ({ summary }: ReportView): string =>
  `${summary.year} 年${summary.version > 1 ? `第 ${summary.version} 版` : ''}`

function inWords({ cells, parts }: Compared): string {
  const numbers = cells.filter(differs).length
  const paragraphs = parts.flatMap(part => part.pairs).filter(reworded).length
  if (numbers + paragraphs === 0) return '数字和文字都相同。'
  return `${numbers} 格的数不同，${paragraphs} 段文字不同。`
}
