import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { partName } from '../../src/main/export/part-file.ts'
import { writeFiles } from '../../src/main/export/write-files.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-parts-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

/** As a killed export, or somebody else, left it so many minutes ago. */
function left(name: string, minutes: number): string {
  writeFileSync(join(folder, name), '半个文件')
  const then = new Date(Date.now() - minutes * 60_000)
  utimesSync(join(folder, name), then, then)
  return name
}

it('an export clears away part files of killed ones, and nothing else', async () => {
  left(partName('2025-年报.docx'), 61)
  left(partName('2025-年报.pdf'), 3000)
  left(partName('公开年报交接包_2026-03-01.nbz'), 61)
  const kept = [
    left(partName('2025-年报.docx'), 50),
    left('2025-年报.docx.part-0123456789', 3000),
    left('2025-年报.docx.part-0123456789ABCDEF', 3000),
    left('2025-年报.docx.part-0123456789ab.docx', 3000),
    left('照片.zip.part-0123456789ab', 3000),
    left('2025-年报.docx', 3000),
  ]
  mkdirSync(join(folder, 'a.docx.part-0123456789ab'))
  symlinkSync(join(folder, '2025-年报.docx'), join(folder, 'b.docx.part-0123456789ab'))
  const { files, problems } = await writeFiles([], { folder })
  expect([files, problems]).toEqual([[], []])
  expect(readdirSync(folder).sort()).toEqual(
    [...kept, 'a.docx.part-0123456789ab', 'b.docx.part-0123456789ab'].sort(),
  )
})

it('a folder that is gone is told by the file that cannot be written, not by the sweep', async () => {
  const verify = () => Promise.resolve({ ok: false, differences: [] } as const)
  const file = {
    format: 'txt',
    name: '年报',
    write: () => Promise.resolve(new Uint8Array(1)),
    verify,
  } as const
  const { problems } = await writeFiles([file], { folder: join(folder, 'gone') })
  expect(problems).toMatchObject([{ code: 'cannot_write' }])
})
