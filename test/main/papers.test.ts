import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Output } from '../../src/contract/api.ts'
import { liuxi } from '../helpers/report-builder.ts'
import { newFolder } from './library-folder.ts'
import { program } from './program.ts'

async function withDraft() {
  const p = program(newFolder())
  await p.ask('offices.create', { office: liuxi })
  const { summary } = await p.ask('reports.create', { officeId: 1, year: 2021 })
  p.desk.folder = newFolder()
  return { p, id: summary.id, folder: p.desk.folder }
}

/** The files that were written; a question about same names fails the test. */
function writtenOf(outcome: Output<'papers.write'>) {
  if (outcome?.is !== 'written') throw new Error(JSON.stringify(outcome))
  return outcome.files
}

describe('随年报的单据', () => {
  test('三种都写成 Word，读回核对过，名字说明是什么', async () => {
    const { p, id, folder } = await withDraft()
    for (const paper of ['approval', 'carry-over', 'checks'] as const) {
      const written = await p.ask('papers.write', { id, paper, formats: ['docx'] })
      expect(writtenOf(written)[0]?.compared.headings).toBe(1)
      expect(JSON.stringify(written)).not.toContain(folder)
    }
    expect(readdirSync(folder).sort()).toEqual([
      '2021-青河县柳溪镇人民政府-政府信息公开工作年度报告校验报告.docx',
      '2021-青河县柳溪镇人民政府-政府信息公开工作年度报告送审单.docx',
      '2021-青河县柳溪镇人民政府-政府信息公开年报结转核对表.docx',
    ])
  })

  test('送审单上的一致码与导出的年报相同', async () => {
    const { p, id, folder } = await withDraft()
    await p.ask('exports.write', { id, formats: ['docx'] })
    const written = await p.ask('papers.write', { id, paper: 'approval', formats: ['docx'] })
    const { strFromU8, unzipSync } = await import('fflate')
    const partOf = (name: string, part: string) =>
      strFromU8(unzipSync(new Uint8Array(readFileSync(join(folder, name))))[part] ?? new Uint8Array())
    const report = readdirSync(folder).find(name => name.includes('草稿')) ?? ''
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(
      partOf(report, 'docProps/custom.xml').split('一致码')[1] ?? '',
    )?.[0]
    expect(code).toBeDefined()
    expect(partOf(writtenOf(written)[0]?.name ?? '', 'word/document.xml')).toContain(code)
  })

  test('没有 PDF 组件、没有这份年报：说明原因', async () => {
    const { p, id } = await withDraft()
    expect((await p.refused('papers.preview', { id, paper: 'checks' })).code).toBe('no_pdf_engine')
    expect((await p.refused('papers.write', { id, paper: 'checks', formats: ['pdf'] })).code).toBe(
      'no_pdf_engine',
    )
    expect((await p.refused('papers.preview', { id: 99, paper: 'checks' })).code).toBe('not_found')
  })

  test('不选文件夹就什么也不写', async () => {
    const { p, id } = await withDraft()
    p.desk.folder = null
    expect(await p.ask('papers.write', { id, paper: 'checks', formats: ['docx'] })).toBeNull()
  })
})
