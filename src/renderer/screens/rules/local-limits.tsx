import { useState } from 'react'
import type { CheckSettings } from '../../../core/report/office-settings.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { limitsFrom, limitsInWords } from './limits.ts'

interface LocalLimitsProps {
  readonly settings: CheckSettings
  readonly onSave: (settings: CheckSettings) => void
}

/** 本地要求: what the county asks beyond the national form. */
export function LocalLimits({ settings, onSave }: LocalLimitsProps) {
  const [typed, setTyped] = useState(limitsInWords(settings))
  const [tried, setTried] = useState(false)
  const read = limitsFrom(typed)
  const trouble = tried && !read.ok ? read.trouble : {}
  const change = (field: keyof typeof typed) => (event: { readonly target: { readonly value: string } }) => {
    setTyped({ ...typed, [field]: event.target.value })
  }
  const unchanged = JSON.stringify(typed) === JSON.stringify(limitsInWords(settings))
  return (
    <form
      className="frame-card local-limits"
      aria-labelledby="local-limits"
      onSubmit={event => {
        event.preventDefault()
        setTried(true)
        if (!read.ok) return
        setTyped(limitsInWords({ ...settings, ...read.limits }))
        onSave({ ...settings, ...read.limits })
      }}
    >
      <h2 id="local-limits">本地要求</h2>
      <div className="form-grid">
        <TextField
          label="总体情况字数上限"
          hint="不限的留空。"
          inputMode="numeric"
          value={typed.longest}
          error={trouble.longest}
          onChange={change('longest')}
        />
        <TextField
          label="规定的公布时限"
          hint="次年的月和日，如 1月20日。按国家规定的留空。"
          value={typed.deadline}
          error={trouble.deadline}
          onChange={change('deadline')}
        />
        <div className="whole">
          <TextField
            label="正文必须写到的内容"
            hint="用顿号隔开，如 主动公开条数、培训次数。正文没有写到的，审核时提醒。"
            value={typed.mustName}
            onChange={change('mustName')}
          />
        </div>
      </div>
      <div className="form-end">
        <Button type="submit" disabled={unchanged}>
          保存本地要求
        </Button>
      </div>
    </form>
  )
}
