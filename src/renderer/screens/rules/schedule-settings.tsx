import { useState } from 'react'
import type { OfficeRecord } from '../../../contract/views.ts'
import { defaultScheduleDays, scheduleSteps } from '../../../core/schedule/steps.ts'
import type { ScheduleDays } from '../../../core/schedule/steps.ts'
import { halfWidth } from '../../../core/text/half-width.ts'
import { useSession } from '../../state/session.ts'
import { dueYear } from '../../../core/report/deadline.ts'
import { notBegun, useSchedule } from '../../state/use-schedule.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { ScheduleList } from '../../ui/schedule-list.tsx'

interface ScheduleSettingsProps {
  readonly record: OfficeRecord
  readonly today: string
}

type Typed = Readonly<Record<keyof ScheduleDays, string>>

const inWords = (days: ScheduleDays): Typed =>
  Object.fromEntries(scheduleSteps.map(({ id }) => [id, String(days[id])])) as Typed

/** Whole workdays from 0 to 60; null where it is none. */
function daysFrom(typed: string): number | null {
  const plain = halfWidth(typed).replace(/[\s天]/g, '')
  return /^\d{1,2}$/.test(plain) && Number(plain) <= 60 ? Number(plain) : null
}

/** 时限倒排: how many workdays each step takes here, and what comes of it. */
export function ScheduleSettings({ record, today }: ScheduleSettingsProps) {
  const save = useSession(s => s.saveOfficeSettings)
  const [typed, setTyped] = useState(inWords(record.settings.schedule))
  const year = dueYear(today)
  const schedule = useSchedule({ kind: record.office.kind, year, settings: record.settings, ...notBegun })
  const read = scheduleSteps.map(({ id }) => [id, daysFrom(typed[id])] as const)
  const wrong = read.some(([, days]) => days === null)
  const keep = (days: ScheduleDays) => {
    setTyped(inWords(days))
    void save(record.id, { ...record.settings, schedule: days })
  }
  return (
    <form
      className="frame-card local-limits"
      aria-labelledby="schedule-settings"
      onSubmit={event => {
        event.preventDefault()
        if (!wrong) keep(Object.fromEntries(read) as ScheduleDays)
      }}
    >
      <h2 id="schedule-settings">时限倒排</h2>
      <div className="schedule-settings">
        <div>
          {scheduleSteps.map(({ id, name, note }) => (
            <Field
              key={id}
              label={name}
              error={daysFrom(typed[id]) === null ? '请填 0 到 60 的整数。' : undefined}
            >
              {ids => (
                <span className="days-line">
                  <input
                    className="input"
                    inputMode="numeric"
                    {...ids}
                    value={typed[id]}
                    onChange={event => {
                      setTyped({ ...typed, [id]: event.target.value })
                    }}
                  />
                  <span>个工作日</span>
                  <span className="quiet">{note}</span>
                </span>
              )}
            </Field>
          ))}
        </div>
        {schedule ? (
          <div>
            <h3>{year} 年报</h3>
            <ScheduleList schedule={schedule} />
          </div>
        ) : null}
      </div>
      <div className="form-end">
        <Button
          look="quiet"
          onClick={() => {
            keep(defaultScheduleDays)
          }}
        >
          恢复原来的天数
        </Button>
        <Button
          type="submit"
          disabled={wrong || JSON.stringify(typed) === JSON.stringify(inWords(record.settings.schedule))}
        >
          保存天数
        </Button>
      </div>
    </form>
  )
}
