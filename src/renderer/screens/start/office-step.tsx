import { useEffect, useRef, useState } from 'react'
import type { OfficeRecord } from '../../../contract/views.ts'
import { ask } from '../../api.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { emptyOffice, OfficeForm, officeTrouble } from '../../ui/office-form.tsx'
import { ShortWays } from './short-ways.tsx'

interface OfficeStepProps {
  /** The office that was made a step before, to be mended. */
  readonly made: OfficeRecord | null
  readonly onKept: () => void
}

/** 建机构档案, or a short way past it; come back to, it mends what was typed. */
export function OfficeStep({ made, onKept }: OfficeStepProps) {
  const [office, setOffice] = useState(made?.office ?? emptyOffice)
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
    const kept = made
      ? await ask('offices.update', { id: made.id, office })
      : await ask('offices.create', { office })
    setBusy(false)
    if (!kept) return
    await useSession.getState().load()
    useSession.getState().chooseOffice(kept.id)
    onKept()
  }
  return (
    <>
      <header className="start-head">
        <h1>{made ? '本单位的机构档案' : '先建本单位的机构档案'}</h1>
        <p className="lead">只填这一次，以后每年的标题、落款和联系方式都从这里来。</p>
      </header>
      {made ? null : <ShortWays />}
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
