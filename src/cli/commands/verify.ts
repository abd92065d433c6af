import { basename } from 'node:path'
import type { PaperDocument } from '../../core/export/document.ts'
import { consistencyCode } from '../../main/export/consistency-code.ts'
import { differencesOf } from '../../main/export/verify-data.ts'
import { readArguments } from '../arguments.ts'
import { CliError } from '../cli-error.ts'
import { readPaper } from '../read-report.ts'

interface Seen {
  readonly file: string
  readonly paper: PaperDocument
  readonly code: string
}

/** So many differences of a file are told; the rest is counted. */
const TOLD = 10

/**
 * `nianbao verify FILE [FILE…] [--json]`: reads each file as the importer does and says whether all numbers and all text
 * are the same as in the first. The 一致码 is the same for the same numbers and text, whatever the kind of file.
 * 1 when they differ.
 */
export async function verifyCommand(args: readonly string[], print: (text: string) => void): Promise<number> {
  const given = readArguments(args, { json: { type: 'boolean' } }, 'many')
  if (given.files.length === 0) throw new CliError('缺少要核对的文件。用 nianbao --help 查看用法。')
  const seen: Seen[] = []
  for (const file of given.files) {
    const paper = await readPaper(file)
    seen.push({ file, paper, code: consistencyCode(paper) })
  }
  const [first] = seen
  const results = seen.map(({ file, paper, code }) => ({
    file,
    code,
    differences: first === undefined ? [] : differencesOf(first.paper, paper),
  }))
  const agree = results.every(({ code, differences }) => code === first?.code && differences.length === 0)
  print(given.flag('json') ? JSON.stringify({ agree, files: results }, null, 1) : inWords(agree, results))
  return agree ? 0 : 1
}

function inWords(
  agree: boolean,
  results: readonly { file: string; code: string; differences: readonly string[] }[],
): string {
  const verdict = agree ? '一致' : '不一致'
  return [
    results.length === 1
      ? '一致码'
      : `${verdict}：${String(results.length)} 个文件的数字和文字${agree ? '相同' : '不相同'}`,
    ...results.flatMap(({ file, code, differences }) => [
      `  ${code}  ${basename(file)}`,
      ...differences.slice(0, TOLD).map(says => `      ${says}`),
      ...(differences.length > TOLD ? [`      另有 ${String(differences.length - TOLD)} 处不同`] : []),
    ]),
  ].join('\n')
}
