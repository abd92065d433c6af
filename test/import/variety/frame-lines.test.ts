import { describe, expect, test } from 'vitest'
import { draftOf } from '../read-printed.ts'
import { expectPaper } from './expect-paper.ts'
import { fagai, jiaoyu, lianshe, liuxi, miaoling, qiaoxi, wangjiang, yinsha } from './offices.ts'
import type { Chapter, Paper } from './paper.ts'
import { asText, before, behind, both, onText, underTitle } from './print.ts'
import type { Change } from './print.ts'

const retitled = (paper: Paper, title: string | null, rest: Partial<Paper> = {}): Paper => ({
  ...paper,
  title,
  ...rest,
})
const renamed = (paper: Paper, headings: readonly string[]): Paper => ({
  ...paper,
  chapters: paper.chapters.map((c, i) => ({ ...c, heading: headings[i] ?? c.heading })),
})
const withChapters = (paper: Paper, change: (chapters: readonly Chapter[]) => Chapter[]): Paper => ({
  ...paper,
  chapters: change(paper.chapters),
})
const topics = liuxi.chapters.map(c => c.heading.replace(/^.、/, ''))

/** Title, year, office, dates, signature. */
const papers: readonly (readonly [string, Paper, string, Change?])[] = [
  ['年份写汉字', retitled(liuxi, '青河县柳溪镇人民政府二〇二三年政府信息公开工作年度报告'), 'pipeCells'],
  [
    '年份的零写成圆圈',
    retitled(miaoling, '白河县苗岭乡人民政府二○二二年度政府信息公开工作年度报告'),
    'tabRows',
  ],
  [
    '全角年份',
    retitled(yinsha, '银沙经济技术开发区管理委员会２０２１年政府信息公开工作年度报告'),
    'pipeRows',
  ],
  ['年份在单位前面', retitled(liuxi, '2023年青河县柳溪镇人民政府政府信息公开工作年度报告'), 'paragraphs'],
  ['没有题名', retitled(wangjiang, null, { office: '临江市望江区人民政府' }), 'pipeCells'],
  [
    '题名是一封信：关于报送……的报告',
    retitled(qiaoxi, '桥西街道办事处关于报送2022年政府信息公开工作年度报告的报告', {
      office: '临江市望江区人民政府桥西街道办事处',
    }),
    'paragraphs',
  ],
  [
    '题名后有“（正式稿）”',
    retitled(jiaoyu, '高坪县教育和科技局2019年政府信息公开工作年度报告（正式稿）'),
    'pipeRows',
  ],
  ['题名是“年报”', retitled(liuxi, '青河县柳溪镇人民政府2023年政府信息公开年报'), 'markdown'],
  [
    '题名是“工作总结”',
    retitled(yinsha, '银沙经济技术开发区管理委员会2021年政府信息公开工作总结'),
    'pipeCells',
  ],
  [
    '街道办事处加挂管委会',
    {
      ...qiaoxi,
      office: '临江市桥西街道办事处（桥西商圈管理委员会）',
      title: '临江市桥西街道办事处（桥西商圈管理委员会）2022年政府信息公开工作年度报告',
      signedBy: '临江市桥西街道办事处（桥西商圈管理委员会）',
    },
    'pipeCells',
  ],
  ['成文日期写汉字', { ...liuxi, dateLine: '二〇二四年一月十五日' }, 'pipeCells'],
  ['成文日期 2024.1.15', { ...liuxi, dateLine: '2024.1.15' }, 'pipeCells'],
  ['成文日期 2024-01-15', { ...liuxi, dateLine: '2024-01-15' }, 'paragraphs'],
  ['成文日期 2024/1/15', { ...liuxi, dateLine: '2024/1/15' }, 'pipeRows'],
  ['成文日期在括号里', { ...liuxi, dateLine: '（2024年1月15日）' }, 'pipeRows'],
  ['成文日期里有空格', { ...liuxi, dateLine: '2024 年 1 月 15 日' }, 'spaceRows'],
  [
    '署名和日期在一行',
    liuxi,
    'pipeCells',
    p =>
      p.flatMap(x =>
        x.is === 'sign' ? [{ ...x, text: `${x.text}　　2024年1月15日` }] : x.is === 'date' ? [] : [x],
      ),
  ],
  ['先日期后署名', liuxi, 'pipeCells', p => [...p.slice(0, -2), ...p.slice(-2).reverse()]],
  [
    '发布行在题名下：来源、发布时间、字号',
    { ...liuxi, publishDate: '2024-01-20' },
    'pipeCells',
    underTitle('来源：柳溪镇人民政府 发布时间：2024-01-20 字号：大 中 小'),
  ],
  [
    '发布行：日期写年月日',
    { ...wangjiang, publishDate: '2024-03-25' },
    'pipeRows',
    underTitle('发布日期：2024年03月25日 09:12　信息来源：区政府办　访问量：1024'),
  ],
  [
    '发布日期在文末',
    { ...miaoling, publishDate: '2023-01-12' },
    'pipeCells',
    behind('发布日期：2023-01-12', '浏览次数：33'),
  ],
  [
    '导航在前、上一篇下一篇在后',
    { ...fagai, publishDate: '2025-01-21' },
    'paragraphs',
    both(
      before('网站首页', '县发展改革局', '您当前的位置：首页 > 政务公开 > 政府信息公开年报 > 正文'),
      underTitle('时间：2025-01-21 15:00 来源：云岭县发展和改革局 作者：办公室 点击：201'),
      behind(
        '上一篇：云岭县发展和改革局2023年政府信息公开工作年度报告',
        '下一篇：云岭县发展和改革局政府信息公开指南',
        '分享到： 微信 微博 QQ空间',
        '责任编辑：李某某',
        '版权所有：云岭县人民政府　承办：云岭县政务服务和数据局',
        '某ICP备19000000号　网站标识码：9998230003',
        '技术支持：某某科技有限公司',
        '浏览次数：201',
      ),
    ),
  ],
  [
    '签发人和印发行在文末',
    liuxi,
    'pipeCells',
    behind('审核：张三', '柳溪镇党政综合办公室 2024年1月15日印发'),
  ],
  ['附件清单在文末', liuxi, 'pipeCells', behind('附件：', '1.柳溪镇2023年政府信息公开工作年度报告.pdf')],
]

describe('题名、年份、单位、日期、署名', () => {
  test.each(papers.map(p => [p[0], p] as const))('%s', (_, [, paper, how, change]) => {
    expectPaper(draftOf(asText(paper, how, change)), paper)
  })
})

/** Headings and what stands under them. */
const chapters: readonly (readonly [string, Paper, string, Change?])[] = [
  ['标题没有序号', renamed(liuxi, topics), 'pipeCells'],
  [
    '标题是（一）……',
    renamed(
      yinsha,
      topics.map((t, i) => `（${'一二三四五六'[i]}）${t}`),
    ),
    'pipeCells',
  ],
  [
    '标题是 1. ……',
    renamed(
      yinsha,
      topics.map((t, i) => `${i + 1}.${t}`),
    ),
    'pipeRows',
  ],
  [
    '标题是第一部分……',
    renamed(
      liuxi,
      topics.map((t, i) => `第${'一二三四五六'[i]}部分 ${t}`),
    ),
    'pipeCells',
  ],
  [
    '标题后有冒号',
    renamed(
      liuxi,
      liuxi.chapters.map(c => `${c.heading}：`),
    ),
    'paragraphs',
  ],
  [
    '标题后有句号',
    renamed(
      miaoling,
      miaoling.chapters.map(c => `${c.heading}。`),
    ),
    'paragraphs',
  ],
  [
    '序号用小数点：一.总体情况',
    renamed(
      liuxi,
      liuxi.chapters.map(c => c.heading.replace('、', '.')),
    ),
    'pipeCells',
  ],
  [
    '别的标题',
    renamed(liuxi, [
      '一、政府信息公开工作总体情况',
      '二、行政机关主动公开政府信息情况',
      '三、行政机关收到和处理政府信息公开申请情况',
      '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '五、政府信息公开工作存在的主要问题及改进情况',
      '六、其他需要报告的情况',
    ]),
    'pipeCells',
  ],
  [
    '目录在前，标题和页码',
    liuxi,
    'pipeCells',
    p => {
      const at = p.findIndex(x => x.is === 'heading')
      const contents = liuxi.chapters.map((c, i) => ({
        is: 'page' as const,
        text: `${c.heading}${'…'.repeat(12)}${i + 1}`,
      }))
      return [...p.slice(0, at), { is: 'page', text: '目　录' }, ...contents, ...p.slice(at)]
    },
  ],
  [
    '目录在前，只有标题',
    wangjiang,
    'pipeCells',
    p => {
      const at = p.findIndex(x => x.is === 'heading')
      const contents = wangjiang.chapters.map(c => ({ is: 'page' as const, text: c.heading }))
      return [...p.slice(0, at), { is: 'page', text: '目录' }, ...contents, ...p.slice(at)]
    },
  ],
  [
    '标题和正文在一行：一、总体情况。2023年，……',
    liuxi,
    'pipeCells',
    p =>
      p.flatMap((x, i) => {
        const next = p[i + 1]
        if (x.is === 'heading' && next?.is === 'text') return [{ ...x, text: `${x.text}。${next.text}` }]
        return p[i - 1]?.is === 'heading' && x.is === 'text' ? [] : [x]
      }),
  ],
  [
    '八个部分，多两章',
    withChapters(liuxi, c => [
      ...c.slice(0, 4),
      {
        section: null,
        heading: '五、监督保障情况',
        text: ['成立领导小组，镇长任组长。', '年内开展自查2次。'],
      },
      { section: 's5', heading: '六、存在的主要问题及改进情况', text: c[4]?.text ?? [] },
      { section: null, heading: '七、下一年工作打算', text: ['继续做好政策解读。'] },
      { section: 's6', heading: '八、其他需要报告的事项', text: c[5]?.text ?? [] },
    ]),
    'pipeCells',
  ],
  [
    '2019 年以前的写法，各章在表格前',
    withChapters(jiaoyu, c => [
      { section: 's1', heading: '一、概述', text: c[0]?.text ?? [] },
      {
        section: 's2',
        heading: '二、主动公开政府信息情况',
        text: [
          '（一）公开的主要内容',
          '机构职能、政策法规、规划计划、招生考试。',
          '（二）公开形式',
          '以网站为主，辅以公示栏。',
        ],
      },
      { section: 's3', heading: '三、依申请公开政府信息情况', text: ['全年未收到当面申请。'] },
      { section: 's4', heading: '四、政府信息公开行政复议、行政诉讼情况', text: ['没有发生。'] },
      { section: 's5', heading: '五、存在的主要问题及改进措施', text: c[4]?.text ?? [] },
      { section: 's6', heading: '六、需要报告的其他事项', text: c[5]?.text ?? [] },
    ]),
    'paragraphs',
  ],
  [
    '表前有说明、表后有注',
    withChapters(liuxi, c =>
      c.map(x =>
        x.section === 's2'
          ? {
              ...x,
              text: ['本年度我镇主动公开情况如下表：'],
              after: ['注：行政处罚由县综合行政执法局委托实施，以委托机关名义作出。'],
            }
          : x.section === 's4'
            ? { ...x, text: ['本年度行政复议、行政诉讼情况如下：'] }
            : x,
      ),
    ),
    'pipeCells',
  ],
  [
    '最后一章有像网页按钮的词',
    withChapters(liuxi, c =>
      c.map(x =>
        x.section === 's6'
          ? {
              ...x,
              text: [
                '（一）信息处理费收取情况',
                '发布收费公告0次，发出收费通知0件，总金额0元。',
                '（二）其他',
                '审核把关更加严格，阅读量较高的政策解读有6篇，访问量1.2万次。',
                '来源于群众的意见建议均已采纳。',
                '下载政策文件汇编电子版的，可登录县政府网站。',
              ],
            }
          : x,
      ),
    ),
    'pipeCells',
    behind('打印', '关闭'),
  ],
  [
    '最后一章自己有一张小表（信息处理费收取情况）',
    withChapters(yinsha, c =>
      c.map(x =>
        x.section === 's6'
          ? { ...x, text: ['信息处理费收取情况如下。', '收取件数 收取金额（元）', '0 0'] }
          : x,
      ),
    ),
    'pipeCells',
  ],
  ['缺第六部分', withChapters(jiaoyu, c => c.slice(0, 5)), 'pipeRows'],
]

describe('各部分的标题和文字', () => {
  test.each(chapters.map(p => [p[0], p] as const))('%s', (_, [, paper, how, change]) => {
    expectPaper(draftOf(asText(paper, how, change)), paper)
  })
})

test('题名的年份和落款、期限不同：以题名为准', () => {
  const draft = draftOf(
    asText({ ...liuxi, title: '青河县柳溪镇人民政府2022年政府信息公开工作年度报告' }, 'pipeCells'),
  )
  expect(draft.fiscalYear).toBe(2022)
})

test('引用上年年报的题名不算题名', () => {
  const text = asText(
    lianshe,
    'pipeRows',
    onText('preface', t => `${t}2019年政府信息公开工作年度报告已于上年公布。`),
  )
  expect(draftOf(text)).toMatchObject({ fiscalYear: 2020, orgName: lianshe.office })
})
