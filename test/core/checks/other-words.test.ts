import { describe, expect, test } from 'vitest'
import { report2021 } from '../../helpers/report-builder.ts'
import { twelveApplications } from './cases/said-cases.ts'

const twelve = report2021(2024).withAll(twelveApplications)
const suits = twelve.with('t4.ld.uphold', 2)
const empty = report2021(2024)
const normDocs = { 't2.normDocs.made': 3, 't2.normDocs.repealed': 1, 't2.normDocs.inForce': 5 }
const documents = empty.withAll(normDocs)

describe('a number that the tables do not bear out is found in other words', () => {
  test.each([
    ['X-01', '一年来，镇党政办登记受理各类政府信息公开申请十五件。', twelve],
    ['X-01', '全镇共处理依申请公开事项17件。', twelve],
    ['X-01', '全年依申请公开受理量20件。', twelve],
    ['X-02', '本年度政府信息公开申请为零。', twelve],
    ['X-02', '无人向本机关申请公开政府信息。', twelve],
    ['X-02', '没有公民、法人申请公开政府信息。', twelve],
    ['X-03', '本年度共对10件政府信息公开申请作出答复。', twelve],
    ['X-04', '有2件政府信息公开申请结转到2025年办理。', twelve],
    ['X-05', '依申请公开办理中，因属于四类过程性信息不予公开的2件。', twelve],
    ['X-05', '政府信息公开申请中，本机关不掌握相关政府信息无法提供3件。', twelve],
    ['X-05', '依申请公开中，申请人逾期不补正、不再处理的4件。', twelve],
    ['X-06', '政府信息公开行政诉讼2件，其中维持1件，纠正1件。', suits],
    ['X-06', '政府信息公开行政诉讼2件，其中直接起诉1件。', suits],
    ['X-07', '截至2024年底，我镇有效的行政规范性文件共有8件。', documents],
    ['Y-05', '于20240815日举办培训。', empty],
    ['S-03', '申请人李秀英反映答复慢。', empty],
    ['O-03', '我镇我镇深入推进公开。', empty],
    ['F-11', '（一）建制度。（三）强队伍。', empty],
    ['F-11', '1.更新慢。2.解读少。4.人员少。', empty],
  ] as const)('%s %s', (rule, sentence, builder) => {
    expect(
      builder
        .section('s1', sentence)
        .findings(rule)
        .map(f => f.quote?.part),
    ).toContain('s1')
  })
})

describe('what says the same as the tables, or nothing of them, is left alone', () => {
  test.each([
    ['对89份公文做了公开属性认定，认定为主动公开31份、依申请公开22份、不予公开36份。', twelve],
    ['严格公文公开属性管理，主动公开31份，依申请公开22份，不予公开36份。', twelve],
    ['政府信息公开行政诉讼2件，均被维持；因信息公开申请复议0件。', suits],
    ['因信息公开被提起行政诉讼2件，法院维持2件，纠正0件。', suits],
    ['依申请公开中，属于四类过程性信息不予公开1件，涉及第三方合法权益不予公开1件。', twelve],
    ['不予处理申请0件，对12件政府信息公开申请作出答复。', twelve],
    ['1.更新10.5万字。2.解读3.2万字。3.培训2次。', empty],
    ['申请人时常反映的问题已解决，加强业务培训，加快更新。', empty],
  ] as const)('%s', (sentence, builder) => {
    const found = builder.section('s1', `${sentence}`).check()
    expect(found.filter(f => f.quote?.part === 's1').map(f => [f.rule, f.says])).toEqual([])
  })
})
