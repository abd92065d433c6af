import type { Chapter } from '../chapter.ts'

export const archive: Chapter = {
  id: 'archive',
  title: '归档与更正',
  parts: [
    {
      heading: '归档',
      text: [
        '定稿、公布以后归档。归档的年报永远不变，程序自己也改不了它。修改记录记着每一步什么时候改的、从多少改成多少。',
      ],
    },
    {
      heading: '公布以后发现错了',
      text: [
        '打开那一年，点“更正”，写明原因。程序另立一个新版本，原来的版本留着。改了结转数的，下一年的草稿会提示上年有变化，由您决定跟不跟着改。',
      ],
    },
    {
      heading: '结转链和历年对比',
      text: [
        '“核对结转链”把每两年之间应当相等的数列出来，断了的地方选一个原因。“历年对比”把各年的数排在一起，画成图，可以写成 Excel 和 PDF。',
      ],
      picture: {
        name: 'years',
        shows: '历年对比：申请量和办理结果',
      },
    },
  ],
}
