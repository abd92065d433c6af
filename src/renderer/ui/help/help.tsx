import { lazy, Suspense } from 'react'
import { exportLog } from '../../state/export-log.ts'
import { showHelp, useHelp } from '../../state/help.ts'
import { useCommands } from '../../state/use-command-keys.ts'
import { writeGuide } from '../../state/write-guide.ts'

const AboutDialog = lazy(async () => ({ default: (await import('./about-dialog.tsx')).AboutDialog }))
const KeysDialog = lazy(async () => ({ default: (await import('./keys-dialog.tsx')).KeysDialog }))
const HereDialog = lazy(async () => ({ default: (await import('./here-dialog.tsx')).HereDialog }))
const SampleDialog = lazy(async () => ({ default: (await import('./sample-dialog.tsx')).SampleDialog }))
const GuideDialog = lazy(async () => ({ default: (await import('./guide/guide-dialog.tsx')).GuideDialog }))
const Tour = lazy(async () => ({ default: (await import('./tour/tour.tsx')).Tour }))

const close = (): void => {
  showHelp(null)
}
const shows = (what: 'here' | 'keys' | 'about' | 'tour' | 'sample' | 'guide') => () => {
  showHelp({ what })
}

/** Help over every screen: F1, the guide, the tour, the sample. Read from the disk when it is asked for. */
export function Help() {
  const view = useHelp(s => s.view)
  useCommands({
    'help.here': shows('here'),
    'help.guide': shows('guide'),
    'help.guidePdf': () => void writeGuide(),
    'help.keys': shows('keys'),
    'help.tour': shows('tour'),
    'help.sample': shows('sample'),
    'help.about': shows('about'),
    'help.log': () => void exportLog(),
  })
  return <Suspense fallback={null}>{view ? <Shown /> : null}</Suspense>
}

function Shown() {
  const view = useHelp(s => s.view)
  switch (view?.what) {
    case 'here':
      return <HereDialog onClose={close} />
    case 'guide':
      return <GuideDialog chapter={view.chapter} onClose={close} />
    case 'keys':
      return <KeysDialog onClose={close} />
    case 'tour':
      return <Tour onClose={close} />
    case 'sample':
      return <SampleDialog onClose={close} />
    case 'about':
      return <AboutDialog onClose={close} />
    case undefined:
      return null
  }
}
