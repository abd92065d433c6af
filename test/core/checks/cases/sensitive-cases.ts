import { report2021 } from '../../../helpers/report-builder.ts'
import type { RuleCases } from './rule-cases.ts'

const overview = (text: string) => report2021().section('s1', text)

/** 敏感信息. The numbers are made up: regions without people, dates and checks that hold. */
export const sensitiveCases: RuleCases = {
  'S-01': {
    fires: overview('身份证号11010119000101009X不应公开。'),
    says: '疑似身份证号：110101**********9X。',
    spares: overview('网址www.qinghe.example/a?siteId=11010119000101009X，编号110101190001010021。'),
  },
  'S-02': {
    fires: overview('联系手机13800001234。'),
    says: '出现手机号138****1234，请确认可以公开。',
    spares: overview('联系电话0138-0000123，138****1234，编号213800001234。'),
  },
  'S-03': {
    fires: overview('申请人：王建国，请求公开征地信息。'),
    says: '出现个人姓名“王建国”，请确认可以公开。',
    spares: overview('申请人应当补正，申请人方式不明确，申请人王某某提出申请，经联系人同意。'),
  },
  'S-04': {
    fires: overview('退款账户6222 0000 0000 0000 004。'),
    says: '疑似银行卡号：622200***********04。',
    spares: overview('统一编号：6222000000000000004，流水6222000000000000005。'),
  },
  'S-05': {
    fires: overview('向低保户王建国发放补助。'),
    says: '疑似个人隐私信息：“王建国”。',
    spares: overview('公开低保户32户、监测户5户，患者满意度较高。'),
  },
  'S-06': {
    fires: report2021().text({
      preface: [
        '统计期限为2021年1月1日至12月31日，邮箱liuxi@qq.com，电话0999-1234567，地址柳溪镇兴柳路8号。',
      ],
    }),
    says: '联系邮箱是liuxi@qq.com，建议使用政务邮箱。',
    spares: report2021().text({
      preface: ['统计期限为2021年1月1日至12月31日，邮箱liuxi@qinghe.example，电话0999-1234567。'],
    }),
  },
  'S-07': {
    fires: overview('机密★一年'),
    says: '出现涉密或内部标识“机密★”。',
    spares: overview('落实保密审查，涉及国家秘密、机密事项的不予公开，内部资料按规定管理。'),
  },
  'S-08': {
    fires: overview('深入贯彻党的十大精神，学习二十大报告前的文件。'),
    says: '请核对政治性表述：“党的十大”。',
    spares: overview('深入贯彻党的十九大和十九届二中、三中、四中、五中、六中全会精神。'),
  },
  'S-09': {
    fires: overview('不得泄露国家机密。'),
    says: '“国家机密”建议改为“国家秘密”。',
    spares: overview('不得泄露国家秘密，组织观看《保守国家机密》宣传片。'),
  },
}
