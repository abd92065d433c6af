import type { ExportFormat } from '../contract/views.ts'
import { CliError } from './cli-error.ts'

const known: readonly ExportFormat[] = ['docx', 'pdf', 'html', 'txt', 'xlsx', 'json']
const usual: readonly ExportFormat[] = ['docx', 'pdf']

/** `--formats docx,pdf,html,txt,xlsx,json`, each once; Word and PDF where it is not given. */
export function formatsOf(text: string | undefined): readonly ExportFormat[] {
  if (text === undefined) return usual
  const formats = text.split(',').map(name => {
    const format = known.find(f => f === name.trim().toLowerCase())
    if (!format) throw new CliError(`不认识的格式“${name}”，可用：${known.join('、')}。`)
    return format
  })
  return [...new Set(formats)]
}
