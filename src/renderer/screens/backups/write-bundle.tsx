import { useState } from 'react'
import type { WrittenBundle } from '../../../contract/backups.ts'
import { ask } from '../../api.ts'
import { ejectInWords, sizeInWords } from '../../ui/backups/backup-words.ts'
import { BundleDialog } from '../../ui/backups/bundle-dialog.tsx'
import { Button } from '../../ui/button.tsx'

/** 做交接包: with a password or without, then the folder, then the sentence that it was read back. */
export function WriteBundle() {
  const [asking, setAsking] = useState(false)
  const [written, setWritten] = useState<WrittenBundle | null>(null)
  return (
    <div className="bundle-act">
      <Button
        onClick={() => {
          setAsking(true)
        }}
      >
        做交接包…
      </Button>
      {written ? (
        <p role="status">
          已写好并读回核对：{written.name}（{sizeInWords(written.bytes)}），在 {written.place}。
          {ejectInWords(written.disk)}{' '}
          <Button small look="quiet" onClick={() => void ask('exports.reveal', { token: written.token })}>
            打开所在文件夹
          </Button>
        </p>
      ) : null}
      {asking ? (
        <BundleDialog
          title="做交接包"
          write={password => ask('bundles.write', { password })}
          onWritten={setWritten}
          onClose={() => {
            setAsking(false)
          }}
        />
      ) : null}
    </div>
  )
}
