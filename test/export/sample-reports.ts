import { form2019 } from '../../src/core/forms/form-2019.ts'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import { cellsOf, isComputed } from '../../src/core/forms/cells.ts'
import type { Form } from '../../src/core/forms/form.ts'
import type { CellValue } from '../../src/core/report/cell-value.ts'
import type { Office, Report } from '../../src/core/report/report.ts'
import { emptyText, noContact } from '../../src/core/report/report.ts'
import { withTotals } from '../../src/core/report/totals.ts'

/** An invented township. */
export const township: Office = {
  name: '青河县柳溪镇人民政府',
  kind: 'gov_township',
  contact: { ...noContact, office: '柳溪镇党政办公室', tel: '0000-1234567', postcode: '000000' },
  aliases: ['柳溪镇'],
  enforcement: true,
}

/** Typed numbers for every entry cell, all different enough that two swapped columns are noticed. */
function numbers(form: Form): Report['cells'] {
  const cells: Record<string, CellValue> = {}
  let n = 0
  for (const cell of cellsOf(form).values()) {
    if (isComputed(cell)) continue
    n += 1
    const small = cell.table === 't3' ? (n * 7) % 13 : (n * 5) % 29
    const value = cell.kind === 'wan' ? 12.345678 : cell.kind === 'yuan' ? 29461.5 : small
    cells[cell.id] = { value: cell.kind === 'signed' && n % 2 ? -value : value, origin: 'typed' }
  }
  return withTotals(form, cells)
}

const preface = (year: number): string[] => [
  '根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》要求，青河县柳溪镇人民政府编制本报告。全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六个部分。',
  `本报告中所列数据的统计期限自${String(year)}年1月1日起至${String(year)}年12月31日止。报告电子版可在青河县人民政府网站查阅或者下载。如对本报告有疑问，请与柳溪镇党政办公室联系（地址：青河县柳溪镇塅上街1号，邮编：000000，电话：0000-1234567）。`,
]

const aspects = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障']

const aspectText = (aspect: string): string[] => [
  `围绕“${aspect}”，柳溪镇落实《条例》各项规定，坚持以公开为常态、不公开为例外，全年通过县政府网站发布信息182条，其中规范性文件解读3条、政策问答12条，回应群众关切27件次，垚家塅村、玥溪村等9个村的公开栏同步更新。`,
  '一是明确专人负责，党政办公室1名分管领导、2名工作人员承担日常工作；二是严格执行保密审查，先审查、后公开，全年没有发生失泄密事件；三是开展业务培训2次，参训36人次。',
]

function reportOf(form: Form, year: number): Report {
  return {
    formId: form.id,
    year,
    office: township,
    cells: numbers(form),
    text: {
      ...emptyText,
      title: null,
      docNo: `柳政发〔${String(year + 1)}〕1号`,
      signedBy: township.name,
      signDate: `${String(year + 1)}-01-15`,
      contact: township.contact,
      preface: preface(year),
      sections: {
        s1: aspects.map(aspect => ({ subheading: aspect, paragraphs: aspectText(aspect) })),
        s2: [],
        s3: [],
        s4: [{ paragraphs: ['复议和诉讼案件均已按期答复，没有败诉案件。'], afterTable: true }],
        s5: [
          {
            subheading: '存在的主要问题',
            paragraphs: [
              '一是主动公开的深度不够，政策解读以文字为主，图解和问答偏少。二是基层公开队伍不稳定，㙦口村、䶮山村的信息员本年更换两次。',
            ],
          },
          {
            subheading: '改进情况',
            paragraphs: [
              '针对上年提出的栏目更新不及时问题，已经建立月度巡检制度，全年巡检12次，发现并改正错链、空栏目等问题19处。',
            ],
          },
        ],
        s6: [{ paragraphs: ['本年度没有收取信息处理费。', '除上述情况外，没有其他需要报告的事项。'] }],
      },
    },
  }
}

export const sample2021 = { form: form2021 as Form, report: reportOf(form2021, 2025) }
export const sample2019 = { form: form2019 as Form, report: reportOf(form2019, 2020) }
