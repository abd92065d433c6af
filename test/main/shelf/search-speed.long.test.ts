import { expect, test } from 'vitest'
import { formForYear } from '../../../src/core/forms/form-for-year.ts'
import { cellsOf } from '../../../src/core/forms/cells.ts'
import { liuxi, report2021 } from '../../helpers/report-builder.ts'
import { newFolder, opened } from '../library-folder.ts'

/** Thirty offices with thirty years each; the years before 2019 stand in for those to come. */
test('a search over 30 offices of 30 years answers within 100 ms', () => {
  const folder = newFolder()
  const store = opened(folder)
  const form = formForYear(2026)
  if (!form) throw new Error('no form')
  const ids = [...cellsOf(form).keys()]
  let seed = 7
  const random = (most: number) => (seed = (seed * 16807) % 2147483647) % most
  store.together(() => {
    for (let office = 1; office <= 30; office++) {
      const { id } = store.offices.create({ ...liuxi, name: `青河县第${office}镇人民政府`, aliases: [] })
      for (let year = 2021; year < 2051; year++) {
        const { text, cells } = report2021(year).build()
        const numbers = ids.map(
          cell => [cell, { value: random(4) === 0 ? random(3000) : 0, origin: 'typed' }] as const,
        )
        const more = Array.from({ length: 24 }, (_, i) =>
          `第${i}项工作第${random(900)}次推进，办理政府信息公开申请${random(3000)}件，公开率达到${random(100)}%。`.repeat(
            3,
          ),
        )
        const report = {
          ...{ formId: form.id, year, office: { ...liuxi, name: `青河县第${office}镇人民政府` } },
          cells: { ...cells, ...Object.fromEntries(numbers) },
          text: { ...text, sections: { ...text.sections, s1: [...text.sections.s1, { paragraphs: more }] } },
        }
        store.reports.insert({ officeId: id, version: 1, origin: 'own', report }, '2026-01-01T00:00:00.000Z')
      }
    }
  })
  const notRead = () => store.search.find('政府', null, 150).left
  while (notRead() > 0);
  const times = ['政府', '政府信息公开', '1234', '12', '公', '龙舟', '推进 1024', '件'].flatMap(asked =>
    [null, 17].map(office => {
      const from = performance.now()
      store.search.find(asked, office, 150)
      return performance.now() - from
    }),
  )
  expect(Math.max(...times)).toBeLessThan(100)
  store.close()
}, 300_000)
