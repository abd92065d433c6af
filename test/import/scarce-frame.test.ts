import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { draftReport } from '../../src/core/import/draft-report.ts'
import type { ImportDraft } from '../../src/core/import/draft.ts'
import { readText } from '../../src/core/import/read-text.ts'

const sample = readFileSync(
  resolve(import.meta.dirname, '../../resources/sample/青河县柳溪镇人民政府2025年年报.txt'),
  'utf8',
)
const tables = sample.slice(
  sample.indexOf('二、主动公开政府信息情况\n第二十条'),
  sample.indexOf('五、存在的主要问题'),
)

/** A report with the built-in tables behind the given beginning; year and office only where it says them. */
function read(beginning: string, end = '无其他需要报告的事项。'): ImportDraft {
  const words = '五、存在的主要问题及改进情况\n宣传不够。下一步加强培训。\n六、其他需要报告的事项\n'
  const result = draftReport(readText(`${beginning}\n${tables}${words}${end}\n`))
  if (!result.ok) throw new Error(result.error.says)
  return result.draft
}
const says = (draft: ImportDraft) => draft.doubts.map(d => d.says).join('')

describe('a report that says little about itself', () => {
  it('has its title broken inside 政府信息公开', () => {
    const draft = read(
      '白河新区云台街道办事处2025年度政府\n信息公开工作年度报告\n一、总体情况\n做好公开工作。',
    )
    expect(draft.text.title).toBe('白河新区云台街道办事处2025年度政府信息公开工作年度报告')
    expect(draft.orgName).toBe('白河新区云台街道办事处')
  })

  it('has a dated title and a bare one below: the dated one counts, the office gets its place', () => {
    const draft = read(
      '2025年石桥镇政府信息公开工作年度报告\n发布日期:2026-01-12\n政府信息公开工作年度报告\n' +
        '根据《中华人民共和国政府信息公开条例》,现将我镇2025年度工作报告如下。电子版可在门户网站专栏或通河市东山区石桥镇人民政府网站下载下载地址http://www.shiqiao.example 电话0100-3461301,地址通河市东山区石桥大街13号。\n一、总体情况\n做好公开工作。',
    )
    expect(draft.text.title).toBe('2025年石桥镇政府信息公开工作年度报告')
    expect(draft.orgName).toBe('通河市东山区石桥镇人民政府')
    expect(draft.text.contact).toMatchObject({ address: '通河市东山区石桥大街13号', tel: '0100-3461301' })
  })

  it('prints its title twice, the second time without the office: the named one counts', () => {
    const draft = read(
      '白河市民安乡\n2025年政府信息公开工作年度报告\n2025年政府信息公开工作年度报告\n2026-01-20 作者:佚名 点击数: \n根据条例编制本报告,按要求公布,欢迎监督,请大家提出意见。\n一、总体情况\n做好公开工作。',
    )
    expect(draft.text.title).toBe('白河市民安乡2025年政府信息公开工作年度报告')
    expect(draft).toMatchObject({ orgName: '白河市民安乡', orgKind: 'gov_township' })
    expect(draft.text.publishDate).toBe('2026-01-20')
  })

  it('was written by the desk of a township: the township is the office', () => {
    const draft = read(
      '一、工作基本情况\n本报告由两河镇人民政府党政办公室编制。统计期限为2025年1月1日至2025年12月31日。',
    )
    expect(draft.orgName).toBe('两河镇人民政府')
    expect(draft.headings[0]).toBe('一、工作基本情况')
  })

  it('leaves a county government office its own name', () => {
    const draft = read(
      '根据《中华人民共和国政府信息公开条例》,本报告由白河县人民政府办公室编制,现予公布。\n一、总体情况\n2025年度政府信息公开工作平稳。',
    )
    expect(draft.orgName).toBe('白河县人民政府办公室')
  })

  it('names a bureau without its county: the contact says which', () => {
    const draft = read(
      '农业农村局2025年度政府信息公开工作年度报告\n根据条例编制本报告。如有疑问,请与白溪县农业农村局联系(地址:白溪县建设路5号;电话:0100-5799030)。\n一、总体情况\n做好公开工作。',
    )
    expect(draft.orgName).toBe('白溪县农业农村局')
  })

  it('names its office only as contact, or only as the one that acts: taken with a doubt', () => {
    const contact = read(
      '根据条例编制本报告,统计期限为2025年1月1日至12月31日。如有疑问,请联系:白河市江北区人民政府长岭街道办事处;联系电话:0100-86624908;地址:江北区长岭路18号。\n一、总体情况\n做好公开工作。',
    )
    expect(contact.orgName).toBe('白河市江北区人民政府长岭街道办事处')
    expect(contact.text.contact.office).toBe('白河市江北区人民政府长岭街道办事处')
    expect(says(contact)).toContain('由正文读作“白河市江北区人民政府长岭街道办事处”')
    const acting = read('一、总体情况\n2025年,在区委、区政府的领导下,官渡街道办事处认真贯彻落实条例。')
    expect(acting.orgName).toBe('官渡街道办事处')
    expect(says(acting)).toContain('由正文读作“官渡街道办事处”')
  })

  it('names its year only where paragraphs open, or only by the date below: taken with a doubt', () => {
    const opening = read('一、总体情况\n2025年,官渡街道办事处认真贯彻落实条例。')
    expect([opening.fiscalYear, says(opening)]).toEqual([2025, expect.stringContaining('读作2025年')])
    const dated = read('一、总体情况\n做好公开工作。', '无。\n北山镇人民政府\n二〇二六年一月十二日')
    expect(dated).toMatchObject({ fiscalYear: 2025, orgName: '北山镇人民政府' })
    expect(says(dated)).toContain('读作2025年')
  })

  it('names neither: both are asked for, nothing is made up', () => {
    const draft = read('一、总体情况\n(一)主动公开。我镇及时公开信息。')
    expect([draft.fiscalYear, draft.orgName]).toEqual([null, null])
    expect(says(draft)).toContain('没有读到年报的年份')
    expect(says(draft)).toContain('没有读到单位名称')
  })
})
