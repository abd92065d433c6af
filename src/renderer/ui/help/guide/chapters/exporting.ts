import type { Chapter } from '../chapter.ts'

export const exporting: Chapter = {
  id: 'export',
  title: '导出报送',
  parts: [
    {
      heading: '导出 Word 和 PDF',
      text: [
        '“导出”界面左边就是 PDF 本身，看到什么印什么。选好格式和文件夹，写好的文件会重新打开，逐格与库里的数核对，一致才说“已生成”。',
        '同名的旧文件先问再覆盖；正在被 Word 打开的文件不动它，另存一份。',
      ],
      picture: {
        src: new URL('../../../../../../resources/guide/preview.webp', import.meta.url).href,
        shows: '预览与导出：左边页面，右边格式和下一步',
      },
    },
    {
      heading: '送审的三张单',
      text: [
        '送审单（主要数字、逐级签名）、结转核对表、校验报告都可以预览，写成 Word 或 PDF，随年报一起送签。',
      ],
    },
    {
      heading: '发到网站、打印',
      text: [
        '“复制网页”把年报按网站后台能用的样子放进剪贴板，粘贴过去就是表格。“打印”用系统的打印窗口。草稿印出来有“草稿”水印。',
      ],
    },
    {
      heading: '报送以后',
      text: [
        '县里退回的，“退回草稿”写上意见，改好再定稿。报送、退回、发布记错了日期的，在办理经过里“改”或者“删去”，原来记的仍然留着，可以恢复。公布以后归档，明年从它带入结转。',
      ],
    },
  ],
}
