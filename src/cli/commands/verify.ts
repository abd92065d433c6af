import { basename } from 'node:path'
import type { PaperDocument } from '../../core/export/document.ts'
import { consistencyCode } from '../../main/export/consistency-code.ts'
import { differencesOf } from '../../main/export/verify-data.ts'
import { differencesOfWorkbooks, workbookDifferences } from '../../main/export/workbook-figures.ts'
import { archivedPaper } from '../archived-paper.ts'
import { readArguments } from '../arguments.ts'
import { CliError } from '../cli-error.ts'
import { codeOfWorkbook, isWorkbook } from '../read-workbook.ts'
import { readBytes, readPaper } from '../read-report.ts'
import { packOptions, usePacks } from '../use-packs.ts'
import { yearOf } from '../year.ts'

/** Something that was compared: a file, or the report in the library. A workbook holds no text, so it makes no paper. */
interface Seen {
  readonly file: string
  readonly name: string
  readonly code: string | null
  readonly paper: PaperDocument | null
  readonly workbook: Uint8Array | null
}

/** So many differences of a file are told; the rest is counted. */
const TOLD = 10

/**
 * `nianbao verify FILE [FILE…] [--data-dir D [--office NAME] [--year Y]] [--pack FILE] [--json]`: reads each file as the importer does
 * and says whether all numbers and all text are the same as in the library's report, or else as in the first file. The
 * 一致码 is the same for the same numbers and text, whatever the kind of file. 1 when they differ.
 */
export async function verifyCommand(args: readonly string[], print: (text: string) => void): Promise<number> {
  const given = readArguments(
    args,
    {
      json: { type: 'boolean' },
      ...packOptions,
      office: { type: 'string' },
      year: { type: 'string' },
    },
    'many',
  )
  const folder = given.text('data-dir')
  if (given.files.length === 0 && folder === undefined) {
    throw new CliError('缺少要核对的文件。用 nianbao --help 查看用法。')
  }
  await usePacks(given)
  const files: Seen[] = []
  for (const file of given.files) files.push(await seenFile(file))
  const year = given.text('year')
  const library =
    folder === undefined
      ? []
      : [
          await inLibrary(folder, files, {
            office: given.text('office'),
            year: year === undefined ? undefined : yearOf(year),
          }),
        ]
  const seen = [...library, ...files]
  const first = seen.find(each => each.paper !== null)
  const results = []
  for (const each of seen) {
    results.push({
      file: each.file,
      name: each.name,
      code: each.code,
      differences: await differences(each, first?.paper ?? null, seen[0] ?? each),
    })
  }
  const agree = results.every(result => result.differences.length === 0)
  print(
    given.flag('json')
      ? JSON.stringify(
          { agree, files: results.map(({ file, code, differences }) => ({ file, code, differences })) },
          null,
          1,
        )
      : inWords(agree, results),
  )
  return agree ? 0 : 1
}

async function seenFile(file: string): Promise<Seen> {
  const name = basename(file)
  const bytes = await readBytes(file)
  if (isWorkbook(bytes)) {
    return { file, name, paper: null, workbook: bytes, code: await codeOfWorkbook(bytes, name) }
  }
  const paper = await readPaper(file)
  return { file, name, paper, workbook: null, code: consistencyCode(paper) }
}

async function inLibrary(
  folder: string,
  files: readonly Seen[],
  asked: { readonly office: string | undefined; readonly year: number | undefined },
): Promise<Seen> {
  const beside = files.find(each => each.paper)?.paper?.meta
  const { name, paper } = await archivedPaper(folder, {
    office: asked.office ?? beside?.office,
    year: asked.year ?? beside?.year,
  })
  return { file: folder, name, paper, workbook: null, code: consistencyCode(paper) }
}

/** How it differs from the first paper; workbooks alone hold no text, of that only the codes can be compared. */
async function differences(
  { paper, workbook, code }: Seen,
  first: PaperDocument | null,
  before: Seen,
): Promise<readonly string[]> {
  if (first && workbook) return workbookDifferences(workbook, first)
  if (first && paper) return differencesOf(first, paper)
  if (code !== before.code) {
    return [`一致码与第一个文件的 ${before.code ?? '（没有）'} 不同，数字或者文字有出入。`]
  }
  return workbook && before.workbook ? differencesOfWorkbooks(before.workbook, workbook) : []
}

function inWords(
  agree: boolean,
  results: readonly { name: string; code: string | null; differences: readonly string[] }[],
): string {
  const verdict = agree ? '一致' : '不一致'
  return [
    results.length === 1
      ? '一致码'
      : `${verdict}：${String(results.length)} 份的数字和文字${agree ? '相同' : '不相同'}`,
    ...results.flatMap(({ name, code, differences }) => [
      `  ${code ?? '没有一致码'}  ${name}`,
      ...differences.slice(0, TOLD).map(says => `      ${says}`),
      ...(differences.length > TOLD ? [`      另有 ${String(differences.length - TOLD)} 处不同`] : []),
    ]),
  ].join('\n')
}
