/** 拟稿 … 发布, in this order. */
export type ScheduleStep = 'draft' | 'figures' | 'secrecy' | 'review' | 'sign' | 'submit' | 'publish'

/** How many workdays each step takes in an office. */
export type ScheduleDays = Readonly<Record<ScheduleStep, number>>

interface StepInfo {
  readonly id: ScheduleStep
  readonly name: string
  readonly note: string
  readonly days: number
}

/** The road of the paper. 先审查、后公开: 《政府信息公开条例》第十七条. The days are habit; every office sets its own. */
export const scheduleSteps: readonly StepInfo[] = [
  { id: 'draft', name: '拟稿', note: '填数、写总体情况和存在问题。', days: 8 },
  { id: 'figures', name: '科室核数', note: '司法所、执法队、便民中心、财政所核对各自的数。', days: 3 },
  { id: 'secrecy', name: '保密审查', note: '先审查、后公开。', days: 1 },
  { id: 'review', name: '分管审核', note: '分管领导审核。', days: 2 },
  { id: 'sign', name: '主要领导签发', note: '定稿、盖章。', days: 2 },
  { id: 'submit', name: '报送县级', note: '报县政务公开主管部门。', days: 1 },
  { id: 'publish', name: '发布', note: '县级审核、修改以后向社会公布。', days: 5 },
]

/** Working days of each step before the deadline, until an office sets its own. */
export const defaultScheduleDays: ScheduleDays = Object.fromEntries(
  scheduleSteps.map(step => [step.id, step.days]),
) as ScheduleDays
