import type { FunctionRule } from './check.ts'
import { isBankCard, isIdentityNumber, mask } from './identity-numbers.ts'
import { matchesIn, slipsIn } from './slips.ts'

const identity = /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g
const card = /(?<![\dA-Za-z])\d{4}(?:[ -]?\d{4}){2}[ -]?\d{4}(?:[ -]?\d{1,3})?(?![\dA-Za-z-])/g
const mobile = /(?<![\dA-Za-z.-])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\dA-Za-z])/g
/** Numbers of papers and organisations are as long and are meant to be public. */
const ofPaper = /(?:文号|编号|索引号|备案号|许可证?号?|信用代码|登记号|代码|序号)[:：\s]*$/
const publicMail =
  /[\w.+-]+@(?:vip\.)?(?:qq|163|126|139|189|sina|sohu|foxmail|hotmail|outlook|gmail|yeah|aliyun)\.(?:com|cn|net)(?:\.cn)?/gi

/** 敏感号码. Web and mail addresses are not looked into; findings show the numbers masked. */
export const sensitiveNumberRules: readonly FunctionRule[] = [
  {
    id: 'S-01',
    title: '身份证号',
    reason: '公民身份号码是个人隐私，不得公开。',
    source: '《个人信息保护法》；《政府信息公开条例》第十五条',
    leaves: '只认地区、出生日期和校验码都对的十八位号码；十五位旧号和遮盖过的不看。',
    severity: 'error',
    find: input =>
      slipsIn(input, (plain, of) =>
        matchesIn(identity, plain, of)
          .filter(m => isIdentityNumber(m.groups[0], input.report.year + 1))
          .map(m => ({ ...m, says: `疑似身份证号：${mask(m.groups[0])}。` })),
      ),
  },
  {
    id: 'S-02',
    title: '手机号',
    reason: '联系电话宜用办公电话；手机号是个人信息，公开前须本人同意。',
    source: '《个人信息保护法》；经验',
    leaves: '遮盖过的号码和座机不看。',
    severity: 'warning',
    find: input =>
      slipsIn(input, (plain, of) =>
        matchesIn(mobile, plain, of).map(m => ({
          ...m,
          says: `出现手机号${mask(m.groups[0].replace(/\D/g, ''))}，请确认可以公开。`,
        })),
      ),
  },
  {
    id: 'S-04',
    title: '银行卡号',
    reason: '银行卡号、账号不得公开。',
    source: '《个人信息保护法》',
    leaves: '只认校验位正确的十六至十九位卡号；单位账号、存折号不看。',
    severity: 'error',
    find: input =>
      slipsIn(input, (plain, of) =>
        matchesIn(card, plain, of)
          .map(m => ({ ...m, digits: m.groups[0].replace(/\D/g, '') }))
          .filter(m => isBankCard(m.digits) && !isIdentityNumber(m.digits, input.report.year + 1))
          .filter(m => !ofPaper.test(plain.slice(0, m.start)))
          .map(m => ({ ...m, says: `疑似银行卡号：${mask(m.digits)}。` })),
      ),
  },
  {
    id: 'S-06',
    title: '公务邮箱',
    reason: '公务往来用政务邮箱，商业邮箱不宜作为单位的联系邮箱。',
    source: '各地政务邮箱管理规定；经验',
    leaves: '只认几家常见的商业邮箱。',
    severity: 'info',
    find: ({ report }) => {
      const mails = [
        report.text.contact.email,
        ...report.text.preface,
        ...report.text.extra.flatMap(e => e.paragraphs),
      ]
      const found = mails.flatMap(text => text?.match(publicMail) ?? [])
      return [...new Set(found)].map(mail => ({
        says: `联系邮箱是${mail}，建议使用政务邮箱。`,
        section: 'frame',
      }))
    },
  },
]
