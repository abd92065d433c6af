import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/core/checks/check.ts'
import { checkReport } from '../../../src/core/checks/check-report.ts'
import { ruleBook } from '../../../src/core/checks/rule-book.ts'
import { formById } from '../../../src/core/forms/form-for-year.ts'
import { draftReport } from '../../../src/core/import/draft-report.ts'
import { readHtml } from '../../../src/core/import/read-html.ts'
import { readText } from '../../../src/core/import/read-text.ts'
import { draftToInterchange, reportFromInterchange } from '../../../src/core/import/to-interchange.ts'
import { noRealReports, realFolder, realReports } from '../../helpers/real-reports.ts'

if (noRealReports) console.warn(`checks of real reports not tested: ${noRealReports}`)

function draftOf(number: string) {
  const name = realReports.find(f => f.startsWith(number) && /\.(txt|html)$/.test(f)) ?? number
  const text = readFileSync(join(realFolder, name), 'utf8')
  const read = draftReport(name.endsWith('.txt') ? readText(text) : readHtml(text))
  if (!read.ok) throw new Error(read.error.says)
  return read.draft
}

/** The findings on a published report, read from its file. */
function findingsOn(number: string): readonly Finding[] {
  const report = reportFromInterchange(draftToInterchange(draftOf(number)))
  return checkReport({ form: formById(report.formId), report, imported: true }).findings
}

const broken = (findings: readonly Finding[]) =>
  [...new Set(findings.filter(f => f.verdict === 'fail').map(f => f.rule))].sort()
const says = (findings: readonly Finding[], rule: string) =>
  findings.filter(f => f.rule === rule).map(f => f.says)

describe.skipIf(noRealReports)('真实年报', () => {
  test('000 桦甸市统计局 2020：表格全零，问题都在文字', () => {
    const findings = findingsOn('000')
    expect(broken(findings)).toEqual('F-01 F-02 F-03 F-04 F-05 F-06 O-03 S-06 Y-02'.split(' '))
    expect(says(findings, 'F-01')).toEqual(['缺少“六、其他需要报告的事项”。'])
    expect(says(findings, 'F-02')).toEqual(['多出一级标题“六、下一步工作打算”，年报只设六个部分。'])
    expect(findings.filter(f => f.rule === 'O-03').map(f => f.quote?.part)).toEqual(['preface', 's1'])
  })

  test('001 衢江区人民政府 2020：三月底前公布，不算晚', () => {
    const findings = findingsOn('001')
    expect(broken(findings)).toEqual('F-01 F-02 F-03 F-04 F-05 F-14 S-06 T2-07 T2-11 T3-08 Y-02'.split(' '))
    expect(says(findings, 'F-14')).toEqual(['数字写法不规范：“00”，已按0读取。'])
    expect(findings.filter(f => f.rule === 'T2-07').map(f => f.cells[0])).toEqual([
      't2.otherSvc.decisions',
      't2.coercion.decisions',
    ])
    expect(says(findings, 'F-01')).toEqual([
      '标题“一、工作概述”与规定不一致，应为“一、总体情况”。',
      '标题“五、存在主要问题及改进措施”与规定不一致，应为“五、存在的主要问题及改进情况”。',
    ])
  })

  test('002 盘州市乌蒙镇 2020：缺数的不平，也不说平', () => {
    const findings = findingsOn('002')
    expect(broken(findings)).toEqual(
      'F-01 F-04 F-05 F-06 F-11 S-08 T2-04 T2-07 T3-05 X-14 Y-02 Y-04 Y-05'.split(' '),
    )
    expect(findings.filter(f => f.rule === 'Y-05').map(f => f.quote?.text)).toEqual(['202048', '20208月'])
    expect(says(findings, 'F-06')).toEqual(['缺少工作考核、社会评议、责任追究结果情况。'])
    expect(says(findings, 'F-11')).toEqual(['序号不连续：“三是”前面没有“二是”。'])
    expect(says(findings, 'S-08')).toEqual(['请核对政治性表述：“党的十大”。'])
    expect(findings.filter(f => f.rule === 'T3-05').flatMap(f => f.cells)).toHaveLength(11)
    expect(findings.filter(f => f.rule === 'T2-07')).toHaveLength(3)
    expect(findings.filter(f => f.rule === 'F-01').map(f => f.section)).toEqual([
      's2',
      's3',
      's4',
      's5',
      's6',
    ])
    expect(findings.filter(f => /^T3-0[123]$/.test(f.rule)).map(f => f.verdict)).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ])
    expect(says(findings, 'Y-04')).toEqual(['发布日期2021-02-08晚于规定时限2021-01-31。'])
  })

  test('003 精河工业园区 2021：没有错误', () => {
    expect(broken(findingsOn('003'))).toEqual(['F-04', 'O-03', 'X-09', 'X-10', 'X-11'])
  })

  test('004 漳州市二轻联社 2019：没有错误', () => {
    expect(broken(findingsOn('004'))).toEqual('F-04 F-05 F-06 S-03 S-06 T2-11 X-09 Y-07'.split(' '))
  })

  test('010 沭阳县发改局 2023：五列空着，其余无误', () => {
    const findings = findingsOn('010')
    expect(broken(findings)).toEqual(['F-01', 'F-04', 'F-06', 'F-19', 'T3-05'])
    const blank = new Set(findings.filter(f => f.rule === 'T3-05').flatMap(f => f.cells))
    expect(blank.size).toBe(125)
    expect([...blank].every(id => /\.(ent|sci|ngo|law|oth)$/.test(id))).toBe(true)
  })

  test('labels unlike the official ones, remains of the web page and a date without 年月日 are told on reading', () => {
    const doubts = (number: string) => draftOf(number).doubts.map(d => [d.says, d.raw])
    expect(doubts('002')).toContainEqual([
      '行名与“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”不完全相同，请核对这一行。',
      '(二)公开部分(区分处理的,只计这一情形,不计其他情形)',
    ])
    expect(doubts('002')).toContainEqual([
      '成文日期的“年、月、日”丢失，按 2021-01-29 读入，请核对。',
      '2021129',
    ])
    expect(doubts('003')).toContainEqual(['网页残留了人名，没有读入正文。', '审核:王庆'])
  })

  test('every finding names a rule of the book, a chapter and a sentence', () => {
    for (const number of ['000', '001', '002', '003', '004', '010']) {
      for (const f of findingsOn(number)) {
        expect(ruleBook.map(r => r.id)).toContain(f.rule)
        expect(f.says).toMatch(/。$/)
        expect(f.fingerprint).toMatch(/^[A-Z]\d?-\d\d-[0-9a-f]{16}$/)
      }
    }
  })
})
