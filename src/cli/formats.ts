import type { ExportFormat } from '../contract/views.ts'
import { CliError } from './cli-error.ts'

const known: readonly ExportFormat[] = ['docx', 'pdf']

/** `--formats docx,pdf`; both where it is not given, each once. */
export function formatsOf(text: string | undefined): readonly ExportFormat[] {
  if (text === undefined) return known
  const formats = text.split(',').map(name => {
    const format = known.find(f => f === name.trim().toLowerCase())
    if (!format) throw new CliError(`不认识的格式“${name}”，可用：${known.join('、')}。`)
    return format
  })
  return [...new Set(formats)]
}
