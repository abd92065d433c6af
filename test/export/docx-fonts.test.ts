import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { composeDocument } from '../../src/core/export/compose-document.ts'
import type { FontProfile } from '../../src/core/report/office-settings.ts'
import { fontRuns } from '../../src/main/export/docx-font-runs.ts'
import { fontsOf } from '../../src/main/export/docx-fonts.ts'
import { verifyDocx } from '../../src/main/export/verify-export.ts'
import { writeDocx } from '../../src/main/export/write-docx.ts'
import { sample2021 } from './sample-reports.ts'

const paper = composeDocument(sample2021.form, sample2021.report, { draft: false })

async function written(profile: FontProfile) {
  const bytes = await writeDocx(paper, undefined, profile)
  const parts = unzipSync(bytes)
  const part = (name: string) => strFromU8(parts[name]!)
  const style = (id: string) =>
    new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(part('word/styles.xml'))![0]
  const faceOf = (id: string) => /w:eastAsia="([^"]+)"/.exec(style(id))?.[1]
  const named = (xml: string) => [...xml.matchAll(/w:eastAsia="([^"]+)"/g)].map(m => m[1]!)
  const used = new Set([...named(part('word/styles.xml')), ...named(part('word/document.xml'))])
  const listed = [...part('word/fontTable.xml').matchAll(/<w:font w:name="([^"]+)"/g)].map(m => m[1]!)
  return { bytes, style, faceOf, used, listed }
}

const STYLES = ['Title', 'Heading1', 'Heading2', 'BodyGW', 'Sign', 'TableText', 'TableHead', 'PageNum']

describe('typefaces of the Word file', () => {
  it.each<[FontProfile, readonly string[]]>([
    [
      'gb2312',
      ['方正小标宋简体', '黑体', '楷体_GB2312', '仿宋_GB2312', '仿宋_GB2312', '宋体', '宋体', '宋体'],
    ],
    ['windows', ['宋体', '黑体', '楷体', '仿宋', '仿宋', '宋体', '宋体', '宋体']],
    [
      'fangzheng-gbk',
      [
        '方正小标宋_GBK',
        '方正黑体_GBK',
        '方正楷体_GBK',
        '方正仿宋_GBK',
        '方正仿宋_GBK',
        '方正书宋_GBK',
        '方正书宋_GBK',
        '方正书宋_GBK',
      ],
    ],
  ])(
    '%s: every style names its face, each face once in the table, and it reads back',
    async (profile, faces) => {
      const docx = await written(profile)
      expect(STYLES.map(docx.faceOf)).toEqual(faces)
      expect(docx.listed).toEqual([...new Set(docx.listed)])
      expect(new Set(faces)).toEqual(new Set(docx.listed))
      expect(await verifyDocx(docx.bytes, paper)).toMatchObject({ ok: true })
    },
  )

  it('names nothing of another choice', async () => {
    expect([...(await written('windows')).used].filter(name => /GB2312|方正/.test(name))).toEqual([])
    expect([...(await written('fangzheng-gbk')).used].filter(name => /GB2312|简体/.test(name))).toEqual([])
  })

  it('sets a title in 宋体 bold, as there is no 小标宋, and the others plain', async () => {
    const bold = /<w:b\/>/
    expect((await written('windows')).style('Title')).toMatch(bold)
    expect((await written('gb2312')).style('Title')).not.toMatch(bold)
    expect((await written('fangzheng-gbk')).style('Title')).not.toMatch(bold)
  })

  it('takes another face where the one named has no such character', () => {
    const faces = (profile: FontProfile, text: string) =>
      fontRuns(text, fontsOf[profile].fangSong).map(run => run.eastAsia ?? 'own')
    expect(faces('gb2312', '柳塅㙦')).toEqual(['own', '仿宋'])
    expect(faces('windows', '柳塅㙦')).toEqual(['own'])
    expect(faces('fangzheng-gbk', '柳塅㙦')).toEqual(['own', '仿宋'])
    expect(fontRuns('柳塅㙦', fontsOf['fangzheng-gbk'].fangSong).map(run => run.text)).toEqual(['柳塅', '㙦'])
    for (const profile of ['gb2312', 'windows', 'fangzheng-gbk'] as const) {
      expect(faces(profile, '𠅤12“村”—')).toEqual(['SimSun-ExtB', 'own'])
    }
  })
})
