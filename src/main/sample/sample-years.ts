import type { SectionId } from '../../core/forms/form.ts'
import type { Office } from '../../core/report/report.ts'

/** 样例: an invented township; its name says on every screen and on every paper what it is. */
export const sampleOffice: Office = {
  name: '（样例）青河县柳溪镇人民政府',
  kind: 'gov_township',
  contact: {
    office: '柳溪镇党政办公室',
    address: '青河县柳溪镇兴柳路8号',
    postcode: '999001',
    tel: '0999-1234567',
    fax: '0999-1234568',
    email: 'liuxi@qinghe.example',
    site: 'www.qinghe.example/liuxi',
  },
  aliases: ['青河县柳溪镇人民政府', '柳溪镇'],
  enforcement: true,
}

type Numbers = Readonly<Record<string, number>>

/** One invented year; what is not named is 0 in a year that is finished and blank in the draft. */
export interface SampleYear {
  /** Years before the one that is being written. */
  readonly back: 0 | 1 | 2
  readonly cells: Numbers
  /** Paragraphs by chapter, one for each prescribed sub-heading; '' leaves it blank. */
  readonly text: Readonly<Partial<Record<SectionId, readonly string[]>>>
}

/** What the oldest sample year took over. */
export const sampleStock: Numbers = {
  't2.rules.inForce': 0,
  't2.normDocs.inForce': 8,
  ...Object.fromEntries(['np', 'ent', 'sci', 'ngo', 'law', 'oth'].map(column => [`t3.out.${column}`, 0])),
}

const noFees = '依据《政府信息公开信息处理费管理办法》，{year}年度本机关未收取信息处理费。'

/** Two archived years whose chain holds, and a draft that is half filled and has one column out of balance. */
export const sampleYears: readonly SampleYear[] = [
  {
    back: 2,
    cells: {
      't2.normDocs.inForce': 8,
      't2.licences.decisions': 21,
      't2.penalties.decisions': 11,
      't3.new.np': 5,
      't3.open.np': 3,
      't3.partial.np': 1,
      't3.out.np': 1,
    },
    text: {
      s1: [
        '在门户网站和各村公开栏公布惠农补贴、低保救助、工程招标等信息，群众关心什么就先公开什么。',
        '全年新收政府信息公开申请5件，均已登记并按期办理。',
        '新制发的文件先定公开属性再印发，旧文件按季清理。',
        '便民服务中心设有查阅点，专栏由专人更新。',
        '分管领导每季听取一次情况，年内开展业务培训。工作考核结果为合格，社会评议满意，未发生责任追究情形。',
      ],
      s5: [
        '部分村公开栏更换不及时，个别信息公开得偏晚。',
        '已给各村列出公开事项和时间，由驻村干部每月查看一次。',
      ],
      s6: [noFees],
    },
  },
  {
    back: 1,
    cells: {
      't2.normDocs.made': 1,
      't2.normDocs.inForce': 9,
      't2.licences.decisions': 36,
      't2.penalties.decisions': 18,
      't3.new.np': 7,
      't3.open.np': 5,
      't3.partial.np': 1,
      't3.out.np': 2,
    },
    text: {
      s1: [
        '围绕春耕备耕、防汛和集体资产管理发布信息，行政规范性文件同步配发一图读懂。',
        '全年新收政府信息公开申请7件，答复前逐件与申请人沟通，没有引起争议。',
        '对历年文件做了一次全面梳理，失效的标明失效，涉及个人隐私的作了遮盖。',
        '网站专栏增设检索，政务新媒体与网站内容保持一致。',
        '把公开工作列入年度考核，考核结果为合格；开展社会评议一次，评议满意；未发生责任追究情形。',
      ],
      s5: [
        '政策解读以文字为主，老年人看不惯；台账登记不够细。',
        '改用广播和短视频讲政策，台账改为逐件登记、按月核对。',
      ],
      s6: [noFees],
    },
  },
  {
    back: 0,
    cells: {
      't2.normDocs.made': 1,
      't2.normDocs.inForce': 10,
      't2.licences.decisions': 33,
      't2.penalties.decisions': 21,
      't3.new.np': 9,
      't3.new.oth': 1,
      't3.open.np': 6,
      't3.open.oth': 1,
      't3.partial.np': 2,
      't3.deny_third.np': 1,
      't3.out.np': 1,
    },
    text: {
      s1: [
        '围绕高标准农田建设和医保缴费发布信息，重要事项先在村民代表会议上说明，再上网公布。',
        '',
        '',
        '',
        '',
      ],
    },
  },
]
