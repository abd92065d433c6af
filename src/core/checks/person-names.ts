import { keptByText } from '../text/kept-by-text.ts'
import type { Slip } from './slips.ts'

/** Some two hundred surnames, by far most of all names; compound ones first. */
const surnames =
  '欧阳|司马|上官|诸葛|尉迟|皇甫|令狐|慕容|[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻苏潘葛范彭郎鲁韦马苗方俞任袁柳鲍史唐费廉岑薛雷贺倪汤殷罗毕郝邬安乐于时傅卞齐康伍余顾孟黄穆萧尹姚邵湛汪祁毛禹狄米贝臧戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房裘缪干解应宗丁宣邓郁杭洪包诸左石崔吉龚程邢裴陆荣翁荀羊甄曲封储靳段富巫乌焦巴牧谷车侯宓全班仰秋仲伊宫宁仇栾甘厉戎祖武符刘景詹龙叶幸司黎薄白蒲邰从鄂索赖卓屠蒙池乔阴苍闻莘翟谭劳姬申冉桑桂牛寿边燕冀尚温庄晏柴瞿阎慕连茹习艾容向古易廖耿文东曾沙丰关查荆游盖益桓肖付闫佟]'
/** What stands behind 申请人 and begins with a surname, but is no name: 应当…, 方式…, 于五日内. */
const noGivenName = /[请当求提收答复的了在不无件次是为有与或等其他对办理处部单位均将按任何况双及申日]/
const noName =
  /公开|信息|要求|可以|可能|依法|书面|电话|应当|全部|权利|方式|方便|方面|明确|满意|姓名|身份|情况|相关|主动|常务/
const given = '[\\p{Script=Han}]'
const end = '(?=$|[,，。；;、:：)）】\\s]|任|担任|为组长|同志|等|提出|反映|不服|认为|来信|来电|申请公开|的)'

const outsider = new RegExp(
  `(?:申请人|举报人|上访人|信访人|投诉人|当事人|原告)(?:[:：]|为)?((?:${surnames})${given}{2})${end}`,
  'gu',
)
const desk = new RegExp(
  `(?:联系人|经办人|填报人|填表人|审核人?|审签人?|校对|责任编辑|编辑|撰稿|签发人?)\\s*[:：]\\s*((?:${surnames})${given}{1,2})${end}`,
  'gu',
)
const leader = new RegExp(
  `(?:镇长|乡长|书记|主任|局长|县长|区长|市长|科长|所长|站长|股长|由)((?:${surnames})${given}{1,2})(?=(?:同志)?(?:任|担任|为)(?:副?组长|副?主任|第一责任人))|(?:副?组长|第一责任人)\\s*[:：]\\s*((?:${surnames})${given}{1,2})${end}`,
  'gu',
)
const relief = new RegExp(
  `(?:低保户|五保户|特困户|特困人员|贫困户|脱贫户|监测户|残疾人|患者|病人|户主|受助人)[:：]?((?:${surnames})${given}{2})(?:${end}|(?=发放|领取|申领|一家|家庭))`,
  'gu',
)

/** Names of private persons, and (as 提示) of office holders. `plain` is read place by place. */
export const personNames = keptByText((plain: string): readonly Slip[] => {
  const sure = [outsider, desk].flatMap(p => namesBy(p, plain))
  const holders = namesBy(leader, plain).map(n => ({ ...n, severity: 'info' as const }))
  return [...sure, ...holders].map(n => ({ ...n, says: `出现个人姓名“${n.text}”，请确认可以公开。` }))
})

/** Names behind 低保户, 患者 and the like. */
export const privateNames = keptByText(plain => namesBy(relief, plain))

const namesBy = (pattern: RegExp, plain: string) =>
  [...plain.matchAll(pattern)].flatMap(m => {
    const name = m[1] ?? m[2] ?? ''
    if (name === '' || /[某×xX*]/.test(name) || noGivenName.test(name.slice(1)) || noName.test(name))
      return []
    return [{ start: m.index + m[0].indexOf(name), text: name }]
  })
