import { lazy, Suspense, useEffect } from 'react'
import type { ComponentType } from 'react'
import { on } from './api.ts'
import { EntryScreen } from './screens/entry/entry-screen.tsx'
import { HomeScreen } from './screens/home/home-screen.tsx'
import { StartScreen } from './screens/start/start-screen.tsx'
import { reopen } from './state/reopen.ts'
import { go, useRouter } from './state/router.ts'
import { useSession } from './state/session.ts'
import { useHandedPack } from './state/use-handed-pack.ts'
import { useHeadingFocus } from './state/use-heading-focus.ts'
import { useSaveGuard } from './state/use-save-guard.ts'
import { useWindowPlace } from './state/window-place.ts'
import { HandedBundle } from './ui/backups/handed-bundle.tsx'
import { Help } from './ui/help/help.tsx'
import { NotOpened } from './ui/not-opened.tsx'
import { ProgressLine } from './ui/progress-line.tsx'
import { ScreenGuard } from './ui/screen-guard.tsx'
import { Toasts } from './ui/toast.tsx'
import { UnsavedDialog } from './ui/unsaved-dialog.tsx'
import { WindowBars } from './ui/window-bars.tsx'

/** A screen that is not needed at the start: read from the disk when it is. */
const onDemand = <P extends object>(load: () => Promise<ComponentType<P>>) =>
  lazy(async () => ({ default: await load() }))

const ArchiveScreen = onDemand(
  async () => (await import('./screens/archive/archive-screen.tsx')).ArchiveScreen,
)
const BackupsScreen = onDemand(
  async () => (await import('./screens/backups/backups-screen.tsx')).BackupsScreen,
)
const ChainScreen = onDemand(async () => (await import('./screens/chain/chain-screen.tsx')).ChainScreen)
const CheckScreen = onDemand(async () => (await import('./screens/check/check-screen.tsx')).CheckScreen)
const DiaryScreen = onDemand(async () => (await import('./screens/diary/diary-screen.tsx')).DiaryScreen)
const ExportScreen = onDemand(async () => (await import('./screens/export/export-screen.tsx')).ExportScreen)
const ImportScreen = onDemand(async () => (await import('./screens/import/import-screen.tsx')).ImportScreen)
const MergeScreen = onDemand(async () => (await import('./screens/merge/merge-screen.tsx')).MergeScreen)
const PacksScreen = onDemand(async () => (await import('./screens/packs/packs-screen.tsx')).PacksScreen)
const RulesScreen = onDemand(async () => (await import('./screens/rules/rules-screen.tsx')).RulesScreen)
const ShelfScreen = onDemand(async () => (await import('./screens/shelf/shelf-screen.tsx')).ShelfScreen)
const CompareScreen = onDemand(
  async () => (await import('./screens/compare/compare-screen.tsx')).CompareScreen,
)
const YearsScreen = onDemand(async () => (await import('./screens/years/years-screen.tsx')).YearsScreen)

export function App() {
  useSaveGuard()
  useWindowPlace()
  useHandedPack()
  useHeadingFocus()
  useEffect(() => {
    void reopen()
    const stop = [
      on('backup', backup => {
        useSession.getState().heardOfBackup(backup)
      }),
      on('space', space => {
        useSession.getState().heardOfSpace(space)
      }),
    ]
    return () => {
      for (const end of stop) end()
    }
  }, [])
  return (
    <>
      <div className="window">
        <WindowBars />
        <div className="window-screen">
          <Suspense fallback={<ProgressLine says="正在打开" />}>
            <GuardedScreen />
          </Suspense>
        </div>
      </div>
      <Help />
      <HandedBundle />
      <Toasts />
      <UnsavedDialog />
    </>
  )
}

/** Each screen has a guard of its own: one that failed is left by going elsewhere. */
function GuardedScreen() {
  const at = useRouter(s => s.screen.at)
  return (
    <ScreenGuard
      key={at}
      onHome={() => {
        go({ at: 'home' })
      }}
    >
      <CurrentScreen />
    </ScreenGuard>
  )
}

function CurrentScreen() {
  const screen = useRouter(s => s.screen)
  const trouble = useSession(s => s.trouble)
  switch (screen.at) {
    case 'loading':
      return trouble ? <NotOpened trouble={trouble} onRetry={reopen} /> : <ProgressLine says="正在打开" />
    case 'start':
      return <StartScreen year={screen.year} />
    case 'home':
      return <HomeScreen />
    case 'backups':
      return <BackupsScreen />
    case 'merge':
      return <MergeScreen key={screen.chosen.token} chosen={screen.chosen} password={screen.password} />
    case 'entry':
      return <EntryScreen key={screen.reportId} reportId={screen.reportId} task={screen.task} />
    case 'check':
      return <CheckScreen key={screen.reportId} reportId={screen.reportId} />
    case 'import':
      return <ImportScreen key={screen.pending?.token ?? 'new'} pending={screen.pending} />
    case 'export':
      return <ExportScreen key={screen.reportId} reportId={screen.reportId} />
    case 'chain':
      return <ChainScreen key={screen.officeId} officeId={screen.officeId} />
    case 'packs':
      return <PacksScreen key={screen.chosen?.token ?? 'list'} handed={screen.chosen ?? null} />
    case 'rules':
      return <RulesScreen key={screen.officeId} officeId={screen.officeId} />
    case 'archive':
      return <ArchiveScreen key={screen.reportId} reportId={screen.reportId} />
    case 'diary':
      return <DiaryScreen key={screen.officeId} officeId={screen.officeId} from={screen.from} />
    case 'shelf':
      return <ShelfScreen key={screen.officeId} officeId={screen.officeId} />
    case 'compare':
      return <CompareScreen key={`${screen.old} ${screen.now}`} {...screen} />
    case 'years':
      return <YearsScreen key={screen.officeId} officeId={screen.officeId} />
  }
}
