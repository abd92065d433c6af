import { contactFields, contactNames } from '../../../core/report/frame-names.ts'
import type { Contact, Office } from '../../../core/report/report.ts'

/** The 机构档案 with its blank 联系方式 taken from an old report; undefined where that has nothing to add. */
export function withContactOf(office: Office, found: Contact): Office | undefined {
  const news = newsOf(office.contact, found)
  if (news.length === 0) return undefined
  return { ...office, contact: { ...office.contact, ...Object.fromEntries(news) } }
}

const newsOf = (known: Contact, found: Contact) =>
  contactFields.flatMap(field => {
    const value = found[field]
    return known[field] === null && value !== null ? [[field, value] as const] : []
  })

interface FillContactProps {
  readonly office: Office
  readonly found: Contact
  readonly chosen: boolean
  readonly onChoose: (chosen: boolean) => void
}

/** What the old report knows of the office and the 机构档案 does not, to be taken over by the clerk’s leave. */
export function FillContact({ office, found, chosen, onChoose }: FillContactProps) {
  const news = newsOf(office.contact, found)
  if (news.length === 0) return null
  return (
    <label className="check-line">
      <input
        type="checkbox"
        checked={chosen}
        onChange={event => {
          onChoose(event.target.checked)
        }}
      />
      <span>
        机构档案里空着的，照这份年报补上
        <small>{news.map(([field, value]) => `${contactNames[field]} ${value}`).join('；')}</small>
      </span>
    </label>
  )
}
