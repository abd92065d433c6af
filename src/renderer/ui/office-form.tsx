import { useState } from 'react'
import { contactNames } from '../../core/report/frame-names.ts'
import { officeKindNames, officeKindOf } from '../../core/report/office-kind.ts'
import { noContact } from '../../core/report/report.ts'
import type { Contact, Office, OfficeKind } from '../../core/report/report.ts'
import { SelectField, TextField } from './field.tsx'
import '../styles/office-form.css'

export const emptyOffice: Office = {
  name: '',
  kind: 'other_city',
  contact: noContact,
  aliases: [],
  enforcement: false,
}

const kinds = Object.entries(officeKindNames).map(([value, label]) => ({ value, label }))
const isKind = (value: string): value is OfficeKind => value in officeKindNames

/** What is missing before the office can be kept, in a sentence; undefined where nothing is. */
export function officeTrouble(office: Office): string | undefined {
  if (office.name.trim() === '') return '请填单位全称，与公章一致。'
  if (office.name.trim().length < 4) return '单位全称太短，请按公章填写，如“青河县柳溪镇人民政府”。'
  return undefined
}

/** A new full name; the kind follows it for as long as nobody has chosen another. */
export function officeRenamed(office: Office, name: string): Office {
  const follows = office.kind === officeKindOf(office.name)
  return { ...office, name, kind: follows ? officeKindOf(name) : office.kind }
}

interface OfficeFormProps {
  readonly office: Office
  readonly onChange: (office: Office) => void
  /** Shown under the name once the clerk has tried to go on. */
  readonly trouble?: string | undefined
}

/** 机构档案: typed once, used by every report and every export. */
export function OfficeForm({ office, onChange, trouble }: OfficeFormProps) {
  const [aliases, setAliases] = useState(office.aliases.join('、'))
  return (
    <div className="form-grid office-form">
      <TextField
        className="input"
        label="单位全称"
        required
        aside={<span className="quiet">与公章一致</span>}
        error={trouble}
        value={office.name}
        placeholder="青河县柳溪镇人民政府"
        onChange={event => {
          onChange(officeRenamed(office, event.target.value))
        }}
      />
      <SelectField
        label="单位类别"
        aside={<span className="quiet">按全称判断，可以改</span>}
        value={office.kind}
        options={kinds}
        onChange={event => {
          if (isKind(event.target.value)) onChange({ ...office, kind: event.target.value })
        }}
      />
      <TextField
        label="简称、曾用名"
        aside={<span className="quiet">几个之间用顿号隔开</span>}
        value={aliases}
        placeholder="柳溪镇、柳溪乡人民政府"
        onChange={event => {
          setAliases(event.target.value)
          onChange({ ...office, aliases: namesIn(event.target.value) })
        }}
      />
      <label className="check-line">
        <input
          type="checkbox"
          checked={office.enforcement}
          onChange={event => {
            onChange({ ...office, enforcement: event.target.checked })
          }}
        />
        <span>
          有行政执法权
          <small>以本单位名义作出行政处罚、行政强制决定</small>
        </span>
      </label>
      <ContactFields
        contact={office.contact}
        onChange={contact => {
          onChange({ ...office, contact })
        }}
      />
    </div>
  )
}

const namesIn = (text: string): string[] =>
  text
    .split(/[、，,；;\n]/u)
    .map(name => name.trim())
    .filter(name => name !== '')

const contactFields: readonly { readonly key: keyof Contact; readonly example: string }[] = [
  { key: 'office', example: '柳溪镇党政综合办公室' },
  { key: 'tel', example: '0000-1234567' },
  { key: 'email', example: '' },
  { key: 'address', example: '青河县柳溪镇柳溪街1号' },
  { key: 'postcode', example: '000000' },
  { key: 'site', example: '青河县人民政府门户网站' },
  { key: 'fax', example: '' },
]

function ContactFields({
  contact,
  onChange,
}: {
  readonly contact: Contact
  readonly onChange: (contact: Contact) => void
}) {
  return contactFields.map(({ key, example }) => (
    <TextField
      key={key}
      label={contactNames[key]}
      value={contact[key] ?? ''}
      placeholder={example}
      onChange={event => {
        onChange({ ...contact, [key]: event.target.value.trim() === '' ? null : event.target.value })
      }}
    />
  ))
}
