import type { Chapter } from '../chapter.ts'

export const importing: Chapter = {
  id: 'import',
  title: '导入往年年报',
  parts: [
    {
      heading: '能导入什么',
      text: [
        'Word（.docx、.doc）、WPS、PDF、保存下来的网页、文本文件，也可以从网站上复制以后粘贴，或者把文件拖进窗口。一次可以选很多份，程序逐份识别。',
        '扫描成图片的 PDF 认不出字，请找网页或 Word 版本。',
      ],
    },
    {
      heading: '怎样核对',
      steps: [
        '左边是原文，右边是认出的内容。存疑的地方逐处来问，按 1、2、3 答复，回车选第一个。',
        '点右边任何一格，左边标出它在原文的位置。',
        '认错的，在格子里改；“标题和落款”“文字”两页可以补全或移动。',
        '都看过以后点“接受，原样归档”。原样归档的年报不改原来的数，有错也照原样保存，只作说明。',
      ],
      picture: {
        src: new URL('../../../../../../resources/guide/import-review.webp', import.meta.url).href,
        shows: '导入核对：左边原文，右边认出的数，存疑的一处在最上面',
      },
    },
    {
      heading: '为什么先导入上一年',
      text: [
        '本年的“上年结转”必须等于上年的“结转下年度继续办理”，现行有效的文件数也从上年末接过来。导入上一年以后，新建年报时这些数自动带入。',
      ],
    },
  ],
}
