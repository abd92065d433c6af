import { flush } from '../../state/autosave.ts'
import { go, useRouter } from '../../state/router.ts'
import type { OpenReport } from '../../state/report-store.ts'
import { useYearHistory } from '../../state/year-history.ts'
import { StatusBadge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { TopBar } from '../../ui/top-bar.tsx'
import { togglePaper, toVerdict, usePaperBeside } from './paper-beside.ts'

interface EntryTopProps {
  readonly open: OpenReport
  /** Preview and export are one screen. */
  readonly onPaper: () => void
}

export function EntryTop({ open, onPaper }: EntryTopProps) {
  const all = useYearHistory(s => s.all)
  const beside = usePaperBeside()
  const fromCheck = useRouter(({ screen }) => screen.at === 'entry' && screen.from === 'check')
  const { summary, report } = open
  const toYear = (id: number): void => {
    void flush().then(() => {
      go({ at: 'entry', reportId: id, task: 'carried' })
    })
  }
  return (
    <TopBar
      back={{
        to: fromCheck ? '审核并定稿' : '首页',
        onGo: () => {
          go(fromCheck ? { at: 'check', reportId: open.id } : { at: 'home' })
        },
      }}
      actions={
        <>
          <Button keys="F7" className="toggle" aria-pressed={beside} onClick={togglePaper}>
            对照纸面
          </Button>
          <Button keys="Ctrl+P" onClick={onPaper}>
            预览
          </Button>
          <Button keys="F9" onClick={toVerdict}>
            审核
          </Button>
          <Button look="primary" onClick={onPaper}>
            导出
          </Button>
        </>
      }
    >
      <span className="org" title={report.office.name}>
        {report.office.name}
      </span>
      <Menu
        className="chip"
        label={`${report.year} 年度`}
        name={`${report.year} 年度，换一年`}
        items={all.map(s => ({
          says: `${s.year} 年${s.version > 1 ? `（第 ${s.version} 版）` : ''}`,
          checked: s.id === open.id,
          onPick: () => {
            toYear(s.id)
          },
        }))}
      />
      <StatusBadge status={summary.status} imported={summary.origin === 'imported'} />
    </TopBar>
  )
}
