import { dateIn, dateReadings, yearIn } from '../text/date-words.ts'

/**
 * Why lines below the date cannot be printed, in a sentence; null where they can. Whoever reads the paper again takes
 * the last date for the date of the report.
 */
export function linesTrouble(lines: readonly string[]): string | null {
  const dated = lines.find(
    line => dateIn(line) !== null || yearIn(line) !== null || dateReadings(line).length > 0,
  )
  return dated === undefined ? null : `“${dated}”里有日期，会被当作成文日期。请去掉年、月、日，或者写进正文。`
}
