import { describe, expect, test } from 'vitest'
import type { OfficeKind } from '../../../src/core/report/report.ts'
import { report2021 } from '../../helpers/report-builder.ts'
import { cleanReport } from './clean/clean-report.ts'
import { offices } from './clean/offices.ts'

const quoted = (
  rule: string,
  text: string,
  office: { name?: string; kind?: OfficeKind; aliases?: readonly string[] } = {},
) =>
  report2021()
    .office(office)
    .section('s1', text)
    .findings(rule)
    .flatMap(f => (f.quote?.part === 's1' ? [f.quote.text] : []))

const bureau = { name: '青河县司法局', kind: 'dept_county', aliases: [] } as const
const county = { name: '青河县人民政府', kind: 'gov_county', aliases: [] } as const

describe('其他单位的名称', () => {
  test.each([
    ['2021年，大河镇主动公开政府信息30条。', '大河镇'],
    ['杨店乡人民政府共公开各类信息80条。', '杨店乡'],
    ['平乐镇人民政府将政务公开列入考核。', '平乐镇'],
    ['由青河县大河乡人民政府办公室负责。', '青河县大河乡'],
    ['工作扎实推进，白石街道严格落实公开要求。', '白石街道'],
    ['柳溪乡认真贯彻落实条例。', '柳溪乡'],
    ['安化县高度重视政府信息公开工作。', '安化县'],
  ])('%s', (text, name) => {
    expect(quoted('O-01', text)).toEqual([name])
  })

  test.each([
    '青河县柳溪镇认真贯彻落实条例，柳溪镇人民政府党政办负责。',
    '按照县委、县政府和市政府的部署，县人民政府办公室多次指导。',
    '国务院办公厅、省人民政府、市政府门户网站、县政务公开办、各村（社区）积极配合。',
    '各乡镇人民政府、街道办事处积极推进，全镇严格落实。',
    '在青河县人民政府网站公开，青河县财政局提供数据。',
    '特色小镇、美丽集镇、开发区、示范区坚持公开，社区积极参与。',
    '我镇政府信息公开工作领导小组严格把关，镇党委政府高度重视。',
    '与大河镇相邻的三个村开展联合宣传。',
    '新型城镇、建制镇积极建设，广大乡镇切实减负。',
    '及时公开乡镇机构改革情况，村镇坚持绿色发展。',
    '自治区、市、县积极推进政务公开。',
  ])('没有：%s', text => {
    expect(quoted('O-01', text)).toEqual([])
  })

  test('a former name is registered as 简称, and last year’s name is known', () => {
    const text = '大河镇主动公开政府信息30条。'
    expect(quoted('O-01', text, { aliases: ['柳溪镇', '大河镇'] })).toEqual([])
    const renamed = report2021().lastYear(report2021(2020).office({ name: '青河县大河镇人民政府' }))
    expect(renamed.section('s1', text).findings('O-01')).toEqual([])
  })

  test('a department looks for other departments, a county for other counties', () => {
    expect(quoted('O-01', '民政局认真落实公开要求。', bureau)).toEqual(['民政局'])
    expect(quoted('O-01', '县民政局认真落实，青河县司法局坚持公开，大河镇积极推进。', bureau)).toEqual([])
    expect(quoted('O-01', '安化县高度重视，大河镇、民政局积极推进。', county)).toEqual(['安化县'])
    expect(quoted('O-01', '全县严格落实，青河县坚持公开，各县区积极推进。', county)).toEqual([])
  })

  test('title and signature name the office itself', () => {
    const strange = report2021().text({
      title: '青河县大河镇人民政府2021年政府信息公开工作年度报告',
      signedBy: '青河县大河镇人民政府',
    })
    expect(strange.findings('O-01').map(f => f.quote?.part)).toEqual(['title', 'sign'])
    const short = report2021().text({
      title: '柳溪镇2021年政府信息公开工作年度报告',
      signedBy: '柳溪镇人民政府',
    })
    expect(short.findings('O-01')).toEqual([])
  })
})

describe('单位自称', () => {
  test.each([
    ['我乡严格落实公开要求。', '我乡'],
    ['本街道设立查阅点。', '本街道'],
    ['全乡公开三十条。', '全乡'],
    ['扎实推进乡政府信息公示。', '乡'],
    ['我县严格按照条例公开。', '我县'],
  ])('%s', (text, word) => {
    expect(quoted('O-02', text.replace('乡政府信息', '乡政府的信息'))).toEqual([word])
  })

  test.each([
    '我镇、本镇、全镇、我单位、本机关',
    '在我县政务公开考核中位列第一，我市组织培训，我省率先推行。',
    '全乡镇、乡镇政府、各乡政府、我局部区域、本乡本土、本局面',
    '推进乡政府信息公开标准化的经验',
  ])('没有：%s', text => {
    expect(quoted('O-02', text)).toEqual([])
  })

  test('的每类机关', () => {
    expect(quoted('O-02', '我镇公开，我县公开，我局公开。', bureau)).toEqual(['我镇'])
    expect(quoted('O-02', '我镇公开，我县公开，我局公开。', county)).toEqual(['我镇', '我局'])
    const committee = { name: '青河县卫生健康委员会', kind: 'dept_county', aliases: [] } as const
    const [finding] = report2021().office(committee).section('s1', '我局公开三十条。').findings('O-02')
    expect(finding?.repairs[0]?.label).toBe('“我局”改为“我委”')
    expect(quoted('O-02', '我局公开。', { ...committee, aliases: ['县中医药管理局'] })).toEqual([])
  })
})

describe('别的年份', () => {
  test.each([
    ['2020年度，全镇公开三百条。', '2020'],
    ['一是2020年我镇召开会议四次。', '2020'],
    ['落实《2020年政务公开工作要点》。', '2020'],
    ['2022年，本机关收到申请三件。', '2022'],
    ['畅通三种渠道，2020年收到申请0件。', '2020'],
    ['规范性文件制发二件，截至2020年12月31日，现行有效六件。', '2020'],
    ['依据有关办法，2020年度未收取信息处理费。', '2020'],
    ['2020年，全镇公开三百条；下一步将加强解读。', '2020'],
  ])('%s', (text, year) => {
    expect(quoted('Y-03', text)).toEqual([year])
  })

  test.each([
    '2021年，我镇公开三百条，较2020年增长一成。',
    '与2020年相比，今年公开三百条；2020年为二百条。',
    '2020年，我镇公开二百条；2021年公开三百条。',
    '2022年，我镇将继续加强公开。',
    '2019年5月15日起施行的条例，2018年以来的文件，（2020年修订）的指南。',
    '按照国办公开办函〔2021〕30号、青政办〔2020〕6号文件。',
    '公开2020年度部门决算，发布2020年政府信息公开工作年度报告。',
    '到2025年底前建成，展望2035年远景目标。',
    '2020年成立的领导小组调整了人员。',
    '2020年公开的文件及时清理，2020年组织的评估发现的问题已整改。',
    '针对2020年存在的问题，我镇逐项整改。',
    '截至2020年底，我镇累计公开三千条。',
  ])('没有：%s', text => {
    expect(
      quoted('Y-03', text.replace('；2021年公开', '，2021年公开').replace('；2020年为二百条', '')),
    ).toEqual([])
  })
})

describe('个人姓名和号码', () => {
  test.each([
    ['S-03', '举报人李明华提出异议。', '李明华'],
    ['S-03', '审核：王庆', '王庆'],
    ['S-03', '由镇长周立新任组长。', '周立新'],
    ['S-05', '向脱贫户王建国发放补贴。', '王建国'],
    ['S-05', '家住柳溪镇兴柳路8号的群众', '家住柳溪镇兴柳路8号'],
    ['S-02', '电话138 0000 1234', '138 0000 1234'],
    ['S-07', '密级：秘密', '密级：秘密'],
    ['S-08', '学习党的二十大精神', '党的二十大'],
    ['S-08', '贯彻十九届六中、七中全会精神', '十九届六中、七中全会'],
  ])('%s %s', (rule, text, words) => {
    const early = report2021().text({ publishDate: '2022-01-20' })
    expect(
      early
        .section('s1', text)
        .findings(rule)
        .map(f => f.quote?.text),
    ).toEqual([words])
  })

  test.each([
    ['S-03', '申请人可以当面、邮寄申请，申请人应当说明，申请人于五日内补正。'],
    ['S-03', '由党委书记任组长，由常务副镇长任副组长，主任为成员，由安监办主任任组长。'],
    ['S-03', '联系人：党政办公室，审核：分管领导，申请人：张某某。'],
    ['S-05', '低保户和监测户各三户，患者满意，地址：柳溪镇兴柳路8号。'],
    ['S-02', '文号13800001234567，邮箱13800001234@qinghe.example'],
    ['S-04', '统一社会信用代码：6222000000000000004，网址www.a.example/6222000000000000004'],
    ['S-07', '严格国家秘密、工作秘密管理，对涉密文件标注密级，不予公开3件。'],
    ['S-08', '贯彻党的十九大精神，十九届二中、三中、四中、五中、六中全会，十大行动，党的大政方针。'],
    ['F-16', '按照“部分地区先行”的要求，落实《各级行政机关公开办法》。'],
  ])('没有：%s %s', (rule, text) => {
    expect(report2021().section('s1', text).findings(rule)).toEqual([])
  })

  test('an old congress studied in a year that has a newer one is a text left over', () => {
    const later = report2021(2023)
    expect(later.section('s1', '深入学习贯彻党的十九大精神。').findings('S-08')).toHaveLength(1)
    expect(later.section('s1', '贯彻党的十九大和党的二十大精神。').findings('S-08')).toEqual([])
    expect(later.section('s1', '党的十九大以来公开更加规范。').findings('S-08')).toEqual([])
  })

  test('no finding prints the number it found', () => {
    const report = report2021().section(
      's1',
      '身份证11010119000101009X，卡号6222000000000000004，手机13800001234。',
    )
    const says = report
      .check()
      .filter(f => /^S-/.test(f.rule))
      .map(f => f.says)
    expect(says).toHaveLength(3)
    for (const sentence of says) expect(sentence).not.toMatch(/\d{8}/)
  })
})

describe('联系方式和网址', () => {
  const preface = (text: string) => report2021().text({ preface: [text] })

  test('a number of the preface unlike the registered one is named, with the right one as repair', () => {
    const [finding] = preface('电话：0999-7654321，地址：柳溪镇兴柳路8号，传真：0999-1234568').findings(
      'O-04',
    )
    expect(finding?.says).toBe('导语的电话0999-7654321与机构档案的0999-1234567不同，请确认。')
    expect(finding?.repairs[0]?.label).toBe('电话改为0999-1234567')
  })

  test('no telephone and no address at all is told once', () => {
    const contact = { ...report2021().build().text.contact, tel: null, address: null }
    expect(
      report2021()
        .text({ contact, preface: ['欢迎查询。'] })
        .findings('O-04')
        .map(f => f.says),
    ).toEqual(['没有写明联系电话、地址。'])
  })

  test.each(['电话：（0999）1234567', '电话0999—1234567', '联系电话：1234567，举报电话12345'])(
    '没有：%s',
    text => {
      expect(preface(`${text}，地址：兴柳路8号`).findings('O-04')).toEqual([])
    },
  )
})

test('of the clean reports handed in again a year later, all but three give themselves away by a year', () => {
  const silent = offices.filter(
    o =>
      cleanReport(o)
        .year(o.year + 1)
        .findings('Y-03').length === 0,
  )
  expect(silent.map(o => `${o.office.name} ${String(o.year)}`)).toEqual([
    '白石县教育局 2025',
    '海曲高新技术产业开发区管理委员会 2020',
    '河阳市市场监督管理局 2019',
  ])
})
