import type { Chapter } from '../chapter.ts'

export const filling: Chapter = {
  id: 'filling',
  title: '填报',
  parts: [
    {
      heading: '填表',
      text: [
        '表格与纸面一样。白格填写，蓝格（Σ）自动计算，绿格（承）从上年带入。输入的数字直接替换原来的；回车向下，Tab 向右，也可以在工具栏改成回车向右。',
        '右边“本格”说明填报口径、前几年的数和来源。表下一行是勾稽关系，哪一列不平、差几件都写在那里。',
        '绿格要改的，按 F2，选择原因（更正上年统计差错、机构合并划入等）。',
      ],
      picture: {
        src: new URL('../../../../../../resources/guide/entry.webp', import.meta.url).href,
        shows: '填报申请办理情况：左边任务清单，中间官方表格，右边本格和审核',
      },
    },
    {
      heading: '从 Excel、WPS、Word 或网页粘贴',
      text: [
        '复制一片格，在起始的格上按 Ctrl+V。会覆盖已填的数或者放不下时，先给您看一遍；复制了整个网页的，挑出是哪一张表，最像的已经选好。标题格自动跳过，合计格只比较不改动。粘贴错了按 Ctrl+Z。',
      ],
    },
    {
      heading: '写文字',
      text: [
        '每个小标题一个框，旁边是上年的文字，点“引用此段”抄过来再改；没改过的引用会一直标着。',
        '文字里的数可以与表里的格绑定：表里改了，文字里的数跟着改。绑定的数下面有线，按 Alt+回车看选项。',
      ],
      picture: {
        src: new URL('../../../../../../resources/guide/narrative.webp', import.meta.url).href,
        shows: '总体情况：左边本年的文字，右边上年的文字',
      },
    },
    {
      heading: '对照纸面',
      text: ['按 F7，旁边出现印出来的那一页，边填边变；点纸面上的数，光标就到那一格。再按 F7 收起。'],
      picture: {
        src: new URL('../../../../../../resources/guide/paper-beside.webp', import.meta.url).href,
        shows: '对照纸面：右边是印出来的表三',
      },
    },
    {
      heading: '撤销和保存',
      text: [
        '不用保存，填一格存一格，停电也不丢。Ctrl+Z 撤销，Ctrl+Y 重做，整份年报都可以一步一步退回去，关了程序再打开也可以。',
      ],
    },
  ],
}
