import type { FunctionRule } from './check.ts'
import { personNames, privateNames } from './person-names.ts'
import { matchesIn, slipsIn } from './slips.ts'

/** A mark, not the word: 机密★, 密级：秘密, 【绝密】, a line of its own. */
const secrecyMarks: readonly RegExp[] = [
  /(?:绝密|机密|秘密)\s*[★☆](?:\s*\d+\s*[年月天]|\s*长期)?/g,
  /密级\s*[:：]\s*(?:绝密|机密|秘密|内部)/g,
  /[【\[(](?:绝密|机密|秘密|内部资料|内部文件|内部使用)[】\])]/g,
  /^\s*(?:绝密|机密|秘密|内部资料|内部文件|内部使用|仅供内部(?:参考|使用))\s*$/g,
  /内部(?:资料|文件)[,，、]?\s*(?:注意保存|妥善保管|请勿外传|不得外传|严禁外传)/g,
  /公开(?:属性|方式|类别)\s*[:：]\s*不予公开/g,
]
const secretDocuments = /(?:病历号|病案号|住院号|残疾证号)\s*[:：]?\s*[A-Za-z]?\d{4,}/g
const doorNumbers = /(?:家住|住址|住所|户籍地|家庭住址)\s*[:：]?\s*[^，。；,;]{2,20}?\d+号/g

/** 涉密标识和个人隐私. */
export const sensitiveWordRules: readonly FunctionRule[] = [
  {
    id: 'S-03',
    title: '个人姓名',
    reason: '申请人、举报人等的姓名不得公开；审核人、联系人的姓名多是网页或者模板残留。',
    source: '《政府信息公开条例》第十五条；《个人信息保护法》',
    leaves: '只认身份词后面的常见姓氏，“张某”一类的不提示；领导职务后面的姓名只作提示。',
    severity: 'warning',
    find: input => slipsIn(input, plain => personNames(plain)),
  },
  {
    id: 'S-05',
    title: '个人隐私信息',
    reason: '困难对象、患者的姓名，病历号，住户门牌都是个人隐私。',
    source: '《政府信息公开条例》第十五条；《个人信息保护法》',
    leaves: '单位地址和没有姓名的统计数不看。',
    severity: 'warning',
    find: input =>
      slipsIn(input, (plain, of) =>
        [
          ...privateNames(plain),
          ...matchesIn(secretDocuments, plain, of),
          ...matchesIn(doorNumbers, plain, of),
        ].map(({ start, text }) => ({ start, text, says: `疑似个人隐私信息：“${text}”。` })),
      ),
  },
  {
    id: 'S-07',
    title: '涉密、内部标识',
    reason: '公开的年报不得带密级或者内部标识。',
    source: '《保守国家秘密法》',
    leaves: '只认标识，不认正文里的“国家秘密”“保密审查”。',
    severity: 'error',
    find: input =>
      slipsIn(input, (plain, of) =>
        secrecyMarks
          .flatMap(p => matchesIn(p, plain, of))
          .filter(
            (m, i, all) => all.findIndex(o => o.start <= m.start && m.start < o.start + o.text.length) === i,
          )
          .map(m => ({ ...m, says: `出现涉密或内部标识“${m.text.trim()}”。` })),
      ),
  },
]
