import { fold, tidy } from '../text/fold.ts'

/** Words of the web page around a report: buttons, breadcrumbs, index block, footer. */
const starts = new RegExp(
  '^[\\s【\\[（(·•>|]*(?:' +
    [
      '关闭',
      '打印',
      '分享',
      '上一[篇条]',
      '下一[篇条]',
      '附件',
      '相关附件',
      '扫一扫',
      '扫码',
      '版权所有',
      '主办',
      '承办',
      '协办',
      '网站标识',
      '政府网站',
      '责任编辑',
      '编辑',
      '审核',
      '审签',
      '校对',
      '录入',
      '来源',
      '信息来源',
      '文章来源',
      '稿件来源',
      '浏览',
      '点击',
      '阅读',
      '访问',
      '相关(?:链接|文档|阅读|信息|新闻)',
      '返回',
      '收藏',
      '纠错',
      '您是第',
      '微信',
      '微博',
      '友情链接',
      '网站地图',
      '联系我们',
      '关于我们',
      '全真版',
      '文字版',
      'TOP',
      '字体',
      '字号',
      '下载',
      '二维码',
      '智能问答',
      '无障碍',
      '繁體版',
      '适老',
      'Copyright',
      '当前位置',
      '您?(?:现在|当前)?(?:所在)?的?位置',
      '首页',
      '索引号',
      '信息索引',
      '公开方式',
      '公开类别',
      '公开范围',
      '公开时限',
      '发布',
      '生成',
      '发文',
      '成文',
      '主题分类',
      '主题词',
      '体裁',
      '组配',
      '有效性',
      '时效',
      '统一编号',
      '文号',
      '关键词',
      '内容概述',
      '名\\s*称',
      '标题',
      '单位[:：]',
      '采集',
      '文件下载',
      '分类',
      '语音',
      '朗读',
      '加入收藏',
      '用户登录',
      '注册',
    ].join('|') +
    ')',
  'i',
)
const inside =
  /ICP备|公网安备|京ICP|>\s*(?:政务|政府|信息)|»|›|‹|\[\s*(?:大|中|小)\s*\]|页面|cookie|javascript/i
/** Words that no sentence of a report begins with. */
const surely =
  /^[\s【\[（(·•>|]*(?:版权所有|主办(?:单位)?[:：]|承办(?:单位)?[:：]|责任编辑|扫一扫|上一[篇条][:：]|下一[篇条][:：]|Copyright)/i

/** A line that belongs to the page, not to the report. Only asked outside the body. A sentence is prose. */
export function isFurniture(text: string): boolean {
  const line = tidy(text)
  if (line === '' || line.length > 120) return line === ''
  const sentence = line.length > 10 && /[。；]$/.test(line)
  return sentence ? surely.test(fold(line)) : starts.test(fold(line)) || inside.test(line)
}

/** 审核:王庆 — residue of a content system that names a person. */
export const namesPerson = (text: string): boolean =>
  /^(?:[\s【（(]*)(?:审核|审签|责任编辑|编辑|校对|录入|撰稿|签发)(?:人)?\s*[:：]\s*\p{Script=Han}{2,4}/u.test(
    fold(text),
  )
