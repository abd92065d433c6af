import { weekdayName } from '../../../core/calendar/days.ts'
import { paperDate } from '../../../core/text/paper-date.ts'

/** 2027年1月31日（周日） */
export const dayInWords = (iso: string): string => `${paperDate(iso)}（${weekdayName(iso)}）`
