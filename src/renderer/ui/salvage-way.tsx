import { useState } from 'react'
import type { Salvage } from '../../contract/backups.ts'
import { ask } from '../api.ts'
import { contentsInWords } from './backups/backup-words.ts'
import { Button } from './button.tsx'

/** 抢救: what can still be read goes into a new copy in the list above, which is then looked at and restored. */
export function SalvageWay({ onSalvaged }: { readonly onSalvaged: () => Promise<void> }) {
  const [busy, setBusy] = useState(false)
  const [salvaged, setSalvaged] = useState<Salvage | null>(null)
  const salvage = async (): Promise<void> => {
    setBusy(true)
    const done = await ask('library.salvage', {})
    setBusy(false)
    if (!done) return
    setSalvaged(done)
    await onSalvaged()
  }
  return (
    <section className="card way-on">
      <div>
        <h2>从损坏的库里抢救</h2>
        {salvaged ? (
          <p role="status">
            读出 {salvaged.read} 条，读不出约 {salvaged.lost} 条：{contentsInWords(salvaged.contents)}
            。已放进上面的备份，列在第一行；看过以后再决定恢复哪一份。
          </p>
        ) : (
          <p className="lead">
            备份不够新时用。把还读得出来的内容一条一条读到一个新文件里，损坏的文件一个字节也不动。
          </p>
        )}
      </div>
      <Button disabled={busy} onClick={() => void salvage()}>
        {busy ? '正在抢救' : '开始抢救'}
      </Button>
    </section>
  )
}
