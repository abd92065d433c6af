import { useImportBatch } from '../../state/import-batch.ts'
import { Button } from '../../ui/button.tsx'

/** How far the reading has come; it can be stopped and taken up again. */
export function BatchProgress() {
  const { files, running, run, stop } = useImportBatch()
  const waiting = files.filter(f => f.state.is === 'waiting').length
  const reading = files.find(f => f.state.is === 'reading')
  const done = files.length - waiting - (reading ? 1 : 0)
  if (!running && waiting === 0 && !reading) return null
  return (
    <div className="batch-progress">
      <progress max={files.length} value={done} aria-label="识别进度" />
      <span aria-live="polite">
        {running || reading
          ? `已读 ${done} / ${files.length} 份${reading ? `，正在读“${reading.name}”` : ''}`
          : `停下了，还有 ${waiting} 份没有读`}
      </span>
      {running ? (
        <Button small onClick={stop}>
          停止
        </Button>
      ) : (
        <Button small disabled={reading !== undefined} onClick={() => void run()}>
          接着读
        </Button>
      )}
    </div>
  )
}
