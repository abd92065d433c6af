import { useEffect, useState } from 'react'
import { useDroppedFiles, useImportSource } from '../../state/import-source.ts'
import { go } from '../../state/router.ts'
import { useOffice, useSession } from '../../state/session.ts'
import { useCommands } from '../../state/use-command-keys.ts'
import { Button } from '../../ui/button.tsx'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { StatusBar, TopBar } from '../../ui/top-bar.tsx'
import { PasteDialog } from './paste-dialog.tsx'

/** Shorter clipboards are a word or a number, not a report. */
const SHORTEST_REPORT = 200

/** A file chosen or dropped, or text pasted. What cannot be read is told here, with what to do instead. */
export function ImportEntry() {
  const office = useOffice()
  const app = useSession(s => s.app)
  const [pasting, setPasting] = useState(false)
  const source = useImportSource(pending => {
    go({ at: 'import', pending })
  })
  const over = useDroppedFiles(source.readFiles)
  useCommands({
    'file.home': () => {
      go({ at: office ? 'home' : 'start' })
    },
    'file.import': source.pick,
  })
  usePastedReport(pasting ? null : source.readText)
  return (
    <div className="screen">
      <TopBar
        back={{
          to: office ? '首页' : '返回',
          onGo: () => {
            go({ at: office ? 'home' : 'start' })
          },
        }}
      >
        <span className="org">{office ? office.office.name : '导入往年年报'}</span>
      </TopBar>
      <main>
        {source.busy ? <ProgressLine says="正在识别年报" /> : null}
        <div className="page import-entry">
          <header>
            <h1>导入往年年报</h1>
            <p className="lead">
              {office
                ? '程序逐格认出数字和文字，由您对着原件核对。认出多少、哪里存疑，先告诉您再保存。'
                : '从年报里认出单位名称、类别和联系方式，由您确认后建立机构档案。'}
            </p>
          </header>
          <section className={over ? 'drop over' : 'drop'} aria-label="选择来源">
            <p className="drop-title">{over ? '松开鼠标，开始识别' : '把年报文件拖到这个窗口'}</p>
            <div className="drop-acts">
              <Button look="primary" disabled={source.busy} onClick={source.pick}>
                选择文件
              </Button>
              <Button
                disabled={source.busy}
                onClick={() => {
                  setPasting(true)
                }}
              >
                粘贴文字或网页
              </Button>
            </div>
            <p className="quiet">
              Word、PDF、保存的网页（.html）和文字（.txt）可以直接读，可以一次选多份、拖多份；在网站或 WPS
              里全选复制后，在这里按 Ctrl+V 也行。
            </p>
          </section>
          {source.trouble ? (
            <div className="notice bad" role="alert">
              <span>
                <strong>{source.trouble.says}</strong>
                <br />
                {source.trouble.hint}
              </span>
            </div>
          ) : null}
          <ul className="promises">
            <li>原件一个字不改，原样归档。</li>
            <li>原件里没有的格仍然空着，不会变成 0。</li>
            <li>数字对不上的，只告诉您，不替您改。</li>
          </ul>
        </div>
      </main>
      <StatusBar end={<span>不联网</span>}>
        <span>数据在：{app?.dataPlace}</span>
      </StatusBar>
      {pasting ? (
        <PasteDialog
          onClose={() => {
            setPasting(false)
          }}
          onRead={(text, html) => {
            setPasting(false)
            source.readText(text, html)
          }}
        />
      ) : null}
    </div>
  )
}

/** Ctrl+V anywhere on the screen reads the clipboard as a report. */
function usePastedReport(read: ((text: string, html?: string) => void) | null): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      const html = event.clipboardData?.getData('text/html')
      if (text.length >= SHORTEST_REPORT) read?.(text, html === '' ? undefined : html)
    }
    window.addEventListener('paste', paste)
    return () => {
      window.removeEventListener('paste', paste)
    }
  }, [read])
}
