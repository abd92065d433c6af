import { describe, expect, it } from 'vitest'
import { composeApprovalSheet } from '../../../src/core/export/papers/approval-sheet.ts'
import { composeCarryOverSheet } from '../../../src/core/export/papers/carry-over-sheet.ts'
import { composeCheckSheet } from '../../../src/core/export/papers/check-report-sheet.ts'
import type { PaperDocument } from '../../../src/core/export/document.ts'
import { tableRectangle } from '../../../src/core/export/table-rectangle.ts'
import { report2019, report2021 } from '../../helpers/report-builder.ts'
import { brokenChain, factsOf, usualYear } from './filled-facts.ts'

/** The rows of all tables, covered cells left out. */
const rowsOf = (paper: PaperDocument): string[] =>
  paper.blocks.flatMap(block =>
    block.is === 'table'
      ? tableRectangle(block.table).map(row => row.filter(cell => cell !== null).join('|'))
      : [block.text],
  )

describe('送审单', () => {
  it('names what is submitted, its figures and its deadline, and leaves room for four signatures', () => {
    const facts = factsOf(usualYear())
    const rows = rowsOf(composeApprovalSheet(facts))
    expect(rows).toEqual([
      '编报单位|青河县柳溪镇人民政府|报告年度|2025年',
      '题名|青河县柳溪镇人民政府2025年政府信息公开工作年度报告',
      `版本|第1版（草稿）|一致码|${facts.code}`,
      '公布时限|2026年1月31日|制单日期|2026年1月12日',
      '主要数字（件）',
      '本年新收|上年结转|办理结果总计|结转下年度|行政复议|行政诉讼',
      '16|2|17|1|1|0',
      '规范性文件本年制发件数|规范性文件本年废止件数|规范性文件现行有效件数',
      '3|1|9',
      '校验结论|可以定稿。尚未处理的提醒0条，已核实（说明）0条。',
      '环节|意见|签名|日期',
      '拟稿|数字、文字已核对。||',
      '保密审查|□ 不涉密，可以公开\n□ 修改后公开||',
      '审核|||',
      '签发|||',
    ])
  })

  it('keeps to the date of the county, says blanks, and lists what was explained', () => {
    const explain = { most: 1, note: '已与司法局核对。' }
    const rows = rowsOf(
      composeApprovalSheet(factsOf(brokenChain(), { settings: { deadline: '01-20' }, explain })),
    )
    expect(rows[3]).toContain('公布时限|2026年1月20日')
    expect(rows.slice(-2)).toEqual([
      '规则|校验内容|说明',
      'T2-01|行政规范性文件现行有效应为9（上年7+制发3−废止1），现为8。|已与司法局核对。',
    ])
    const blank = rowsOf(composeApprovalSheet(factsOf(report2021(2025).blank(/t3/))))
    expect(blank[6]).toBe('未填|未填|未填|未填|0|0')
    const old = rowsOf(composeApprovalSheet(factsOf(report2019(2020).with('t2.normDocs.totalPub', 4))))
    expect(old[7]).toBe('规范性文件本年新制作数量|规范性文件本年新公开数量|规范性文件对外公开总数量')
    expect(old[8]).toBe('0|0|4')
  })
})

describe('结转核对表', () => {
  it('sets both numbers of every link side by side', () => {
    expect(rowsOf(composeCarryOverSheet(factsOf(usualYear())))).toEqual([
      '与2024年年报核对：没有不符。',
      '项目|应为|2025年年报|核对|算式、原因及说明',
      '表三：“上年结转”等于上年“结转下年度继续办理”',
      '自然人|2|2|相符|',
      ...['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map(name => `${name}|0|0|相符|`),
      '总计|2|2|相符|',
      '表二：“现行有效件数”由上年末存量推算',
      '规章|0|0|相符|上年0 + 本年制发件数0 − 本年废止件数0',
      '行政规范性文件|9|9|相符|上年7 + 本年制发件数3 − 本年废止件数1',
      '表四：本年总计不少于上年“尚未审结”的件数（提醒）',
      '行政复议|1|1|相符|',
      '未经复议直接起诉|0|0|无|',
      '复议后起诉|0|0|无|',
      '核对人||复核人|',
    ])
  })

  it('says why a number differs, where somebody said it', () => {
    const rows = rowsOf(
      composeCarryOverSheet(factsOf(brokenChain(), { explain: { most: 1, note: '已与司法局核对。' } })),
    )
    expect(rows[0]).toBe('与2024年年报核对：4项不符，其中2项已说明原因。')
    expect(rows).toContain('自然人|2|3|不符|上年漏报：上年12月30日收到的一件没有登记。')
    expect(rows).toContain('商业企业|0|1|不符|没有说明原因。')
    expect(rows).toContain('总计|2|4|不符|见以上各列。')
    expect(rows).toContain('行政规范性文件|9|8|不符|上年7 + 本年制发件数3 − 本年废止件数1\n已与司法局核对。')
    expect(rows).toContain('行政复议|1|0|不符|没有说明原因。')
  })

  it('takes the reason given in the chain of years', () => {
    const facts = factsOf(usualYear().with('t3.in.ent', 1))
    const [finding] = facts.findings.filter(f => f.rule === 'T3-06' && f.cells.includes('t3.in.ent'))
    const reason = { code: 'merged_in', note: '原柳河乡并入。' } as const
    const chainReasons = [{ year: 2025, fingerprint: finding?.fingerprint ?? '', reason }]
    const rows = rowsOf(composeCarryOverSheet({ ...facts, chainReasons }))
    expect(rows).toContain('商业企业|0|1|不符|机构合并划入：原柳河乡并入。')
  })

  it('holds blank numbers for neither equal nor different', () => {
    const rows = rowsOf(composeCarryOverSheet(factsOf(usualYear().blank(/t3\.in\.ngo/))))
    expect(rows[0]).toBe('与2024年年报核对：没有不符，2项有空格，暂不能判断。')
    expect(rows).toContain('社会公益组织|0|未填|待填|')
  })

  it('adds the years before in short, and says a gap', () => {
    const before = [
      report2019(2020).with('t3.out.np', 1),
      report2021(2022).withAll({ 't3.out.np': 3, 't2.normDocs.inForce': 5 }),
      report2021(2023).with('t2.normDocs.inForce', 5),
    ]
    const rows = rowsOf(composeCarryOverSheet(factsOf(usualYear(), { before })))
    const at = rows.findIndex(row => row.startsWith('历年'))
    expect(rows.slice(at + 1, -1)).toEqual([
      '2021年 → 2022年|—|0|—|没有2021年年报。',
      expect.stringMatching(/^2022年 → 2023年\|3\|0\|不符\|“上年结转”自然人为0，与上年年报/) as string,
      '2023年 → 2024年|0|0|相符|',
    ])
  })

  it('says that there is nothing to compare with, or compares with what was typed by hand', () => {
    const alone = composeCarryOverSheet(factsOf(report2021(2025)))
    expect(rowsOf(alone)).toEqual(['没有2024年年报，也没有录入上年末数，本年各数没有可以核对的上年数。'])
    const typed = report2021(2025).withCell('t3.in.np', { value: 4, origin: 'carried', carried: 4 })
    const rows = rowsOf(composeCarryOverSheet(factsOf(typed)))
    expect(rows[0]).toMatch(/^与手工录入的上年末数核对：没有不符/)
    expect(rows[1]).toContain('录入数')
    expect(rows).toContain('自然人|4|4|相符|')
  })

  it('compares the first year of the 2021 form with the last of the 2019 form', () => {
    const rows = rowsOf(composeCarryOverSheet(factsOf(report2021(2021).lastYear({ 't3.out.np': 2 }))))
    expect(rows).toContain('自然人|2|0|不符|没有说明原因。')
    expect(rows.join()).not.toContain('表二')
  })
})

describe('校验报告', () => {
  it('says plainly that everything passed', () => {
    const [, , , sums, says, ...rest] = rowsOf(composeCheckSheet(factsOf(usualYear())))
    expect(sums).toBe('0|0|0|0|1')
    expect(says).toMatch(/^全部通过。共核对\d+条规则。/)
    expect(rest).toEqual([
      '结果|规则|校验内容|处理',
      '提示（1条，供参考）',
      expect.stringMatching(/^提示\|[A-Z0-9]+-\d+\|/),
    ])
  })

  it('lists what is open, explained and not to be judged by chapter, with sums', () => {
    const explained = factsOf(brokenChain(), { explain: { most: 1, note: '已与司法局核对。' } })
    const rows = rowsOf(composeCheckSheet(explained))
    expect(rows[4]).not.toContain('全部通过')
    expect(rows).toContain('二、主动公开政府信息情况（已核实1条）')
    expect(rows).toContain(
      '已核实|T2-01|行政规范性文件现行有效应为9（上年7+制发3−废止1），现为8。|已与司法局核对。',
    )
    expect(rows.filter(row => row.startsWith('错误|T3-01|')).length).toBeGreaterThan(0)
    const counts = (rows[3] ?? '').split('|').map(Number)
    const listed = (kind: string) =>
      rows.filter(row => row.startsWith(`${kind}|`) && row.split('|').length === 4).length
    expect(counts.slice(0, 4)).toEqual([
      listed('错误'),
      listed('提醒'),
      listed('已核实'),
      listed('暂不能判断'),
    ])
    const half = rowsOf(composeCheckSheet(factsOf(report2021(2025).blank(/t3/))))
    expect(half.filter(row => row.startsWith('暂不能判断|T3-01|'))).toHaveLength(1)
  })

  it('lists hints in short, as many as it counts, and none of them asks for anything', () => {
    const facts = factsOf(usualYear().with('t2.normDocs.made', 0))
    const hint = {
      ...facts.findings[0]!,
      severity: 'info',
      verdict: 'fail',
      rule: 'D-99',
      says: '本年没有制发规范性文件。',
    } as const
    const rows = rowsOf(composeCheckSheet({ ...facts, findings: [hint] }))
    expect(rows[3]).toBe('0|0|0|0|1')
    expect(rows[4]).toMatch(/^全部通过。.*提示1条供参考，不影响定稿。$/)
    expect(rows.slice(5)).toEqual([
      '结果|规则|校验内容|处理',
      '提示（1条，供参考）',
      '提示|D-99|本年没有制发规范性文件。',
    ])
  })

  it('names the rules that the office left out, with its reason, and counts them out', () => {
    const rows = rowsOf(
      composeCheckSheet(factsOf(usualYear(), { settings: { off: { 'T3-13': '由系统导出。' } } })),
    )
    expect(rows).toContain('本单位停用的规则（1条）')
    expect(rows.at(-1)).toMatch(/^已停用\|T3-13\|一个数字拆到两格：.*\|由系统导出。$/)
    const rules = (text: string | undefined) => Number(/共核对(\d+)条/.exec(text ?? '')?.[1])
    expect(rules(rows[4])).toBe(rules(rowsOf(composeCheckSheet(factsOf(usualYear())))[4]) - 1)
  })
})
