import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writePapers } from '../../src/cli/write-papers.ts'
import { report2021 } from '../helpers/report-builder.ts'

const home = mkdtempSync(join(tmpdir(), 'nianbao-cli-'))
afterAll(() => {
  rmSync(home, { recursive: true })
})
const builder = report2021(2024)
const paper = { form: builder.form(), report: builder.build(), draft: false }

test('makes the folder it is to write into', async () => {
  const folder = join(home, '报送', '2024')
  const { files, notes } = await writePapers(paper, folder, ['docx'])
  expect(readdirSync(folder)).toHaveLength(1)
  expect(files[0]?.path.startsWith(folder)).toBe(true)
  expect(notes).toEqual([])
})

test('a file in the place of the folder is told and left as it is', async () => {
  const file = join(home, '年报.txt')
  writeFileSync(file, '原有内容')
  await expect(writePapers(paper, file, ['docx'])).rejects.toThrow(`“${file}”不是文件夹，请另选输出文件夹。`)
  await expect(writePapers(paper, join(file, '里面'), ['docx'])).rejects.toThrow('不是文件夹')
})
