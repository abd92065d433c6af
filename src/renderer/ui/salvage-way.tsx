import { useState } from 'react'
import type { Salvage } from '../../contract/backups.ts'
import { ask } from '../api.ts'
import { contentsInWords } from './backups/backup-words.ts'
import { Button } from './button.tsx'
import { momentInWords } from './moment.ts'

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
        <h2>抢救还有的内容</h2>
        {salvaged ? (
          <Salvaged salvaged={salvaged} />
        ) : (
          <p className="lead">
            备份不够新时用。把库文件里还读得出来的内容和编辑记录合成一份新文件，原来的文件一个字节也不动。
          </p>
        )}
      </div>
      <Button disabled={busy} onClick={() => void salvage()}>
        {busy ? '正在抢救' : '开始抢救'}
      </Button>
    </section>
  )
}

function Salvaged({ salvaged: { read, lost, fromLog, missing, contents } }: { readonly salvaged: Salvage }) {
  return (
    <div role="status">
      <p>
        {fromLog?.alone ? (
          <>
            编辑记录从第一次保存起都在：用它的 {fromLog.saves} 次保存重建了整个库，一直到{' '}
            {momentInWords(fromLog.upTo)}，一次不少。
          </>
        ) : (
          <>
            从库文件读出 {read} 条，读不出约 {lost} 条
            {fromLog
              ? `；用编辑记录补回 ${String(fromLog.saves)} 次保存，到 ${momentInWords(fromLog.upTo)} 为止`
              : ''}
            。
          </>
        )}
        里面有：{contentsInWords(contents)}。已放进上面的备份，列在第一行；看过以后再决定恢复哪一份。
      </p>
      {missing.length > 0 || contents.faults.length > 0 ? (
        <>
          <p>缺少的：</p>
          <ul>
            {[...missing, ...contents.faults].map(says => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}
