import {
  lateInWords,
  restDayWords,
  timeLeftShort,
  unknownWords,
} from '../../../core/schedule/plan-in-words.ts'
import { useSchedule } from '../../state/use-schedule.ts'
import type { Scheduled } from '../../state/use-schedule.ts'
import { ScheduleList } from '../../ui/schedule-list.tsx'
import { dayInWords } from './day-words.ts'

/** 时限: how many workdays are left, and the steps counted back from the day of publication. */
export function DeadlineCard(props: Scheduled) {
  const schedule = useSchedule(props)
  if (!schedule) return null
  const { plan, today, calendar, progress } = schedule
  const over = today > plan.deadline && !progress.published
  const late = lateInWords(plan, today, progress, calendar)
  return (
    <section className="card" aria-labelledby="deadline">
      <h2 id="deadline">{props.year} 年报时限</h2>
      <p className={over ? 'due late' : 'due'}>
        {progress.published ? '已发布' : timeLeftShort(plan, today, calendar)}
      </p>
      <p className="lead">{dayInWords(plan.deadline)}前公布</p>
      {late === '' ? null : <p className="late-line">{late}。</p>}
      <ScheduleList schedule={schedule} />
      {[restDayWords(plan, calendar), unknownWords(plan)].map(note =>
        note === '' ? null : (
          <p key={note} className="schedule-note">
            {note}
          </p>
        ),
      )}
    </section>
  )
}
