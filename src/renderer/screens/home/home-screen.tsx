import { lazy, Suspense, useState } from 'react'
import { dueYear, reportYears } from '../../../core/report/deadline.ts'
import { useDroppedFiles, useImportSource } from '../../state/import-source.ts'
import { go } from '../../state/router.ts'
import { useOffice, useSession } from '../../state/session.ts'
import { useCommands } from '../../state/use-command-keys.ts'
import { Button } from '../../ui/button.tsx'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { StatusBar, TopBar } from '../../ui/top-bar.tsx'
import { CurrentCard } from './current-card.tsx'
import { NewReportDialog } from './new-report-dialog.tsx'
import { NextYearCard } from './next-year-card.tsx'
import { NothingYet } from './nothing-yet.tsx'
import { OfficeDialog } from './office-dialog.tsx'
import { OfficeMenu } from './office-menu.tsx'
import { OfficesDialog } from './offices-dialog.tsx'
import { ShutCard } from './shut-card.tsx'
import { SideCards } from './side-cards.tsx'
import { useYears } from './use-years.ts'
import { latestByYear, nextYear, yearDue } from './years.ts'
import { YearsTable } from './years-table.tsx'
import './home.css'
import './current-card.css'
import './years-table.css'
import './side-cards.css'

const BlankFormDialog = lazy(async () => ({
  default: (await import('./blank-form-dialog.tsx')).BlankFormDialog,
}))
const PaperSettingsDialog = lazy(async () => ({
  default: (await import('../../ui/paper-settings/paper-settings-dialog.tsx')).PaperSettingsDialog,
}))

type Open =
  | { readonly what: 'new' | 'settings' | 'blank' | 'switch' }
  | { readonly what: 'office'; readonly make: boolean }
  | null

const goImport = () => {
  go({ at: 'import', pending: null })
}

/** All years of the chosen office: what is in hand, what is in the archive, what to do next. */
export function HomeScreen() {
  const office = useOffice()
  const app = useSession(s => s.app)
  const { list, current, shut, reload } = useYears(office?.id ?? null)
  const [open, setOpen] = useState<Open>(null)
  const source = useImportSource(pending => {
    go({ at: 'import', pending })
  })
  const over = useDroppedFiles(source.readFiles)
  useCommands({
    'file.new': () => {
      setOpen({ what: 'new' })
    },
    'file.import': goImport,
    'file.diary': () => {
      if (office) go({ at: 'diary', officeId: office.id })
    },
    'edit.find': () => {
      if (office) go({ at: 'shelf', officeId: office.id })
    },
    'file.export': () => {
      if (current) go({ at: 'export', reportId: current.summary.id })
    },
    'view.history': () => {
      if (current) go({ at: 'archive', reportId: current.summary.id })
    },
  })
  if (!app || !office) return null
  const close = () => {
    setOpen(null)
  }
  const proposed = nextYear(list ?? [], dueYear(app.today), reportYears(app.today)[0] ?? 0)
  const begin = () => {
    setOpen({ what: 'new' })
  }
  return (
    <div className={over ? 'screen dropping' : 'screen'}>
      <TopBar
        actions={
          <>
            <Button
              onClick={() => {
                go({ at: 'years', officeId: office.id })
              }}
            >
              历年对比
            </Button>
            <Button onClick={goImport}>导入往年年报</Button>
            <Button onClick={begin}>新建年报</Button>
          </>
        }
      >
        <OfficeMenu
          onSwitch={() => {
            setOpen({ what: 'switch' })
          }}
          onEdit={make => {
            setOpen({ what: 'office', make })
          }}
          onSettings={() => {
            setOpen({ what: 'settings' })
          }}
          onBlankForm={() => {
            setOpen({ what: 'blank' })
          }}
        />
      </TopBar>
      <main>
        {list === null || source.busy ? <ProgressLine says="正在读取" /> : null}
        <div className="page home">
          <div className="home-main">
            {source.trouble ? (
              <div className="notice bad" role="alert">
                <span>
                  <strong>{source.trouble.says}</strong> {source.trouble.hint}
                </span>
                <Button small onClick={goImport}>
                  换一份
                </Button>
              </div>
            ) : null}
            {list?.length === 0 ? <NothingYet year={proposed} onBegin={begin} /> : null}
            {list && list.length > 0 ? (
              <>
                {current ? (
                  <CurrentCard view={current} onChange={reload} />
                ) : shut ? (
                  <ShutCard summary={shut} onRetry={reload} />
                ) : (
                  <NextYearCard next={proposed} list={list} onBegin={begin} />
                )}
                <YearsTable
                  rows={latestByYear(list).filter(s => s.id !== current?.summary.id)}
                  onChange={reload}
                />
              </>
            ) : null}
          </div>
          <SideCards
            office={office}
            app={app}
            current={current}
            year={yearDue(list ?? [], proposed)}
            onEdit={() => {
              setOpen({ what: 'office', make: false })
            }}
          />
        </div>
      </main>
      <StatusBar
        end={
          <>
            <span>不联网</span>
            <span>版本 {app.version}</span>
          </>
        }
      >
        <span>数据在：{app.dataPlace}</span>
      </StatusBar>
      {over ? <p className="drop-veil">松开鼠标，导入这份年报</p> : null}
      {open?.what === 'new' ? (
        <NewReportDialog
          office={office}
          list={list ?? []}
          proposed={proposed}
          today={app.today}
          onClose={close}
        />
      ) : null}
      <Suspense fallback={null}>
        {open?.what === 'switch' ? (
          <OfficesDialog
            offices={app.offices}
            officeId={office.id}
            onPick={id => {
              useSession.getState().chooseOffice(id)
              close()
            }}
            onClose={close}
          />
        ) : null}
        {open?.what === 'settings' ? <PaperSettingsDialog office={office} onClose={close} /> : null}
        {open?.what === 'blank' ? (
          <BlankFormDialog office={office} proposed={proposed} today={app.today} onClose={close} />
        ) : null}
      </Suspense>
      {open?.what === 'office' ? <OfficeDialog office={open.make ? null : office} onClose={close} /> : null}
    </div>
  )
}
