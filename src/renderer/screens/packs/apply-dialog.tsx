import type { ChosenPack } from '../../../contract/packs.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { frontOf } from './pack-card.tsx'

interface ApplyDialogProps {
  readonly chosen: ChosenPack
  readonly onApply: () => void
  readonly onClose: () => void
}

/** What a pack changes and from when, line by line, before anything is. */
export function ApplyDialog({ chosen, onApply, onClose }: ApplyDialogProps) {
  const { head, changes, replaces, fileName, keyId } = chosen
  const groups = [...new Set(changes.map(change => change.of))]
  return (
    <Dialog
      wide
      title={`载入“${head.name}”第 ${String(head.version)} 版`}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>不载入</Button>
          <Button look="primary" onClick={onApply}>
            载入
          </Button>
        </>
      }
    >
      <p>{frontOf(head)}</p>
      {replaces === null ? null : <p>代替现在使用的第 {replaces} 版。</p>}
      {changes.length === 0 ? <p>里面的内容和现在使用的完全相同，载入后没有变化。</p> : null}
      {groups.map(group => (
        <section key={group} className="pack-changes" aria-labelledby={`changes-${group}`}>
          <h3 id={`changes-${group}`}>{group}</h3>
          <ul>
            {changes
              .filter(change => change.of === group)
              .map(({ says, was, is }) => (
                <li key={`${says} ${is ?? ''}`}>
                  {says}
                  {was === undefined && is === undefined ? null : (
                    <span className="pack-words">
                      {was === undefined ? null : (
                        <>
                          <del>{was}</del>
                          <span> 改为 </span>
                        </>
                      )}
                      <ins>{is}</ins>
                    </span>
                  )}
                </li>
              ))}
          </ul>
        </section>
      ))}
      <p className="quiet">
        文件“{fileName}”，签名核对无误（密钥 {keyId}）。
      </p>
    </Dialog>
  )
}
