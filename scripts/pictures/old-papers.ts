import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { publishedFile, publishedPdf } from '../../test/helpers/published-files.ts'
import { report2021 } from '../../test/helpers/report-builder.ts'

/** Old reports of invented offices, as the pictures of the import show them. */
export interface OldPapers {
  /** A text with a few doubts. */
  readonly doubtful: string
  readonly pdf: string
  /** Sure ones, a doubtful one, a broken one and another paper. */
  readonly many: readonly string[]
}

const street = { name: '青河县大桥街道办事处', kind: 'subdistrict', aliases: [] } as const
const village = { name: '青河县石门乡人民政府', aliases: [] } as const

/** Writes them into a folder. */
export async function writeOldPapers(folder: string): Promise<OldPapers> {
  const doubtful = resolve(import.meta.dirname, '../../test/fixtures/road/云岭镇2020年年报.txt')
  const broken = join(folder, '石门乡2020年年报.docx')
  writeFileSync(broken, 'PK\u0003\u0004 word/document.xml', 'latin1')
  const other = join(folder, '会议通知.txt')
  writeFileSync(other, '关于召开全镇防汛工作会议的通知。请各村于六月三日上午九时到镇政府三楼会议室开会。')
  const [first, second] = [report2021(2022).office(village), report2021(2023).office(village)]
  const third = report2021(2021).office(village).with('t3.new.np', 5).with('t3.open.np', 4)
  return {
    doubtful,
    pdf: await publishedPdf(folder, third),
    many: [
      publishedFile(folder, first.with('t3.new.np', 3).with('t3.open.np', 3), 'html'),
      publishedFile(folder, second.with('t2.licences.decisions', 12), 'txt'),
      doubtful,
      broken,
      publishedFile(folder, report2021(2022).office(street), 'html'),
      other,
    ],
  }
}
