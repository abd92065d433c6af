import { useEffect, useRef, useState } from 'react'
import { ask } from '../../api.ts'
import { go } from '../../state/router.ts'
import { useSession } from '../../state/session.ts'
import { OpenBundle } from '../../ui/backups/open-bundle.tsx'
import { Button } from '../../ui/button.tsx'
import { emptyOffice, OfficeForm, officeTrouble } from '../../ui/office-form.tsx'

/** 建机构档案, or the short way: let an old report make it. */
export function OfficeStep() {
  const [office, setOffice] = useState(emptyOffice)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const trouble = officeTrouble(office)
  useEffect(() => {
    form.current?.querySelector('input')?.focus()
  }, [])
  const keep = async () => {
    setTried(true)
    if (trouble) {
      form.current?.querySelector('input')?.focus()
      return
    }
    setBusy(true)
    const made = await ask('offices.create', { office })
    setBusy(false)
    if (!made) return
    await useSession.getState().load()
    useSession.getState().chooseOffice(made.id)
  }
  return (
    <>
      <header className="start-head">
        <h1>先建本单位的机构档案</h1>
        <p className="lead">只填这一次，以后每年的标题、落款和联系方式都从这里来。</p>
      </header>
      <div className="notice start-short">
        <span>手边有往年年报（Word、PDF、网页或文字）？先导入，由年报建立机构档案，再由您确认。</span>
        <Button
          onClick={() => {
            go({ at: 'import', pending: null })
          }}
        >
          先导入往年年报
        </Button>
      </div>
      <div className="notice start-short">
        <span>从别的电脑接手？交接包里有历年年报和设置，打开就能接着做。</span>
        <OpenBundle says="我有交接包" />
      </div>
      <form
        ref={form}
        className="card"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void keep()
        }}
      >
        <OfficeForm office={office} onChange={setOffice} trouble={tried ? trouble : undefined} />
        <div className="start-foot">
          <span className="quiet">除单位全称外都可以以后再填。</span>
          <Button look="primary" type="submit" disabled={busy}>
            下一步：上年年报
          </Button>
        </div>
      </form>
    </>
  )
}
