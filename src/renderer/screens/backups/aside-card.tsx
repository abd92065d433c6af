import { useState } from 'react'
import type { AsideLibrary, BackupsView } from '../../../contract/backups.ts'
import { ask } from '../../api.ts'
import { sizeInWords } from '../../ui/backups/backup-words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

interface AsideCardProps {
  readonly aside: readonly AsideLibrary[]
  readonly onChange: (view: BackupsView) => void
}

/** 换下的库: the libraries that were replaced; the clerk may delete old ones, the program never does. */
export function AsideCard({ aside, onChange }: AsideCardProps) {
  const [asked, setAsked] = useState<AsideLibrary | null>(null)
  const close = (): void => {
    setAsked(null)
  }
  const remove = async (name: string): Promise<void> => {
    const view = await ask('backups.deleteAside', { name })
    close()
    if (view) onChange(view)
  }
  return (
    <section className="card">
      <h2>换下的库</h2>
      <p className="lead">恢复或打开交接包时换下来的，程序不会自己删除。换下满 30 天的可以删。</p>
      <table className="table">
        <tbody>
          {aside.map(one => (
            <tr key={one.name}>
              <th scope="row">{one.day} 换下</th>
              <td className="num">{sizeInWords(one.bytes)}</td>
              <td className="num">
                {one.deletable ? (
                  <Button
                    small
                    aria-label={`删除 ${one.day} 换下的库`}
                    onClick={() => {
                      setAsked(one)
                    }}
                  >
                    删除…
                  </Button>
                ) : (
                  <span className="quiet">未满 30 天</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked ? (
        <Dialog
          title={`删除 ${asked.day} 换下的库？`}
          onClose={close}
          foot={
            <>
              <Button onClick={close}>留着</Button>
              <Button onClick={() => void remove(asked.name)}>删除</Button>
            </>
          }
        >
          <p className="lead">删除以后不能找回。现在用的库和备份不受影响。</p>
        </Dialog>
      ) : null}
    </section>
  )
}
