import { CliError } from './cli-error.ts'

/** --year 2026 */
export function yearOf(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new CliError(`年度“${text}”不对，请写四位数字，如 2026。`)
  return Number(text)
}
