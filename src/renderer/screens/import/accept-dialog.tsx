import { useState } from 'react'
import { formForYear } from '../../../core/forms/form-for-year.ts'
import { reportYears } from '../../../core/report/deadline.ts'
import type { AppError } from '../../../contract/app-error.ts'
import type { OfficeRecord, PendingImport, ReportView } from '../../../contract/views.ts'
import { ask, call } from '../../api.ts'
import { go } from '../../state/router.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField } from '../../ui/field.tsx'
import { OfficeForm, officeTrouble } from '../../ui/office-form.tsx'
import { showToast } from '../../ui/toast-store.ts'
import { FillContact, withContactOf } from './fill-contact.tsx'
import { officeFor } from './office-for.ts'
import { officeOfDraft } from './own-balance.ts'
import type { Review } from './review.ts'

interface AcceptDialogProps {
  readonly pending: PendingImport
  readonly review: Review
  readonly onAccepted: (stored: ReportView) => void
  readonly onClose: () => void
}

const NEW = 'new'

/** Whose report it is and of which year; then it is archived as published. */
export function AcceptDialog({ pending, review, onAccepted, onClose }: AcceptDialogProps) {
  const { draft } = pending
  const app = useSession(s => s.app)
  const chosen = useSession(s => s.officeId)
  const offices = app?.offices ?? []
  const [officeId, setOfficeId] = useState(() => officeFor(draft.orgName, offices, chosen)?.id ?? null)
  const [office, setOffice] = useState(() => officeOfDraft(draft, review.text))
  const [year, setYear] = useState(draft.fiscalYear)
  const [tried, setTried] = useState(false)
  const [filling, setFilling] = useState(true)
  const [trouble, setTrouble] = useState<AppError | null>(null)
  const known = offices.find(o => o.id === officeId)
  const { contact } = review.text ?? draft.text
  const officeSays = officeId === null ? officeTrouble(office) : undefined
  const accept = async () => {
    setTried(true)
    if (officeSays || year === null) return
    const reply = await call('imports.accept', {
      token: pending.token,
      officeId,
      ...(officeId === null ? { office } : {}),
      fiscalYear: year,
      corrections: review.corrections,
      ...(review.text ? { mended: review.text } : {}),
    })
    if (!reply.ok) {
      setTrouble(reply.error)
      return
    }
    const filled = known && filling ? withContactOf(known.office, contact) : undefined
    if (known && filled) await ask('offices.update', { id: known.id, office: filled })
    await useSession.getState().load()
    useSession.getState().chooseOffice(reply.value.officeId)
    showToast(`${year} 年年报已原样归档`, 'good', `新建 ${year + 1} 年报时从它带入结转。`)
    onAccepted(reply.value)
  }
  return (
    <Dialog
      wide={officeId === null}
      title="接受这份年报"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>再看看</Button>
          <Button look="primary" onClick={() => void accept()}>
            {year === null ? '原样归档' : `按 ${year} 年年报原样归档`}
          </Button>
        </>
      }
    >
      {trouble ? (
        <div className="notice bad" role="alert">
          <span>
            <strong>{trouble.says}</strong> {trouble.hint}
          </span>
          {trouble.reportId === undefined ? null : <OpenThere id={trouble.reportId} />}
        </div>
      ) : null}
      <div className="form-grid">
        <SelectField
          label="年度"
          value={year === null ? '' : String(year)}
          error={tried && year === null ? '原件里没有认出年度，请选择。' : undefined}
          hint={formHint(draft.formId, year)}
          options={[
            ...(year === null ? [{ value: '', label: '请选择' }] : []),
            ...reportYears(app?.today ?? '').map(y => ({ value: String(y), label: `${y} 年` })),
          ]}
          onChange={event => {
            setYear(event.target.value === '' ? null : Number(event.target.value))
          }}
        />
        {offices.length > 0 ? (
          <SelectField
            label="单位"
            value={officeId === null ? NEW : String(officeId)}
            hint={draft.orgName ? `原件写“${draft.orgName}”` : '原件里没有认出单位'}
            options={[
              ...offices.map(o => ({ value: String(o.id), label: o.office.name })),
              { value: NEW, label: '新建机构…' },
            ]}
            onChange={event => {
              setOfficeId(event.target.value === NEW ? null : Number(event.target.value))
            }}
          />
        ) : null}
      </div>
      {officeId === null ? (
        <>
          <p className="lead">由这份年报建立机构档案，请核对后确认。</p>
          <OfficeForm office={office} onChange={setOffice} trouble={tried ? officeSays : undefined} />
        </>
      ) : (
        <OfficeDiffers name={draft.orgName} office={known} />
      )}
      {known ? (
        <FillContact office={known.office} found={contact} chosen={filling} onChoose={setFilling} />
      ) : null}
    </Dialog>
  )
}

/** The year is there already: the way to it. The import stays waiting until it is dropped. */
function OpenThere({ id }: { readonly id: number }) {
  return (
    <Button
      small
      onClick={() => {
        go({ at: 'archive', reportId: id })
      }}
    >
      打开已有的
    </Button>
  )
}

/** An old report may be written in another form than its year prescribes; that is told, not changed. */
function formHint(formId: string, year: number | null): string | undefined {
  const prescribed = year === null ? undefined : formForYear(year)
  if (!prescribed || prescribed.id === formId) return undefined
  return `${year} 年应当用${prescribed.name}，原件用的不是，按原件保留。`
}

function OfficeDiffers({
  name,
  office,
}: {
  readonly name: string | null
  readonly office: OfficeRecord | undefined
}) {
  if (!name || !office || officeFor(name, [office], null)) return null
  return (
    <p className="notice warn">
      <span>
        原件的单位是“{name}”，与“{office.office.name}”不同。是曾用名或简称的，请先在机构档案里补上。
      </span>
    </p>
  )
}
