import { authorities } from '../report/authority.ts'
import type { Office } from '../report/report.ts'
import type { CheckInput, FoundBy, FunctionRule } from './check.ts'
import { acting } from './acting.ts'
import { matchesIn, slipsIn } from './slips.ts'

/** 单位自称. */
export const ownWordRules: readonly FunctionRule[] = [
  {
    id: 'O-02',
    title: '单位自称与机关类别相符',
    reason: '乡改镇、抄用别的单位的文稿，常留下“我乡”“我局”。',
    source: '已公开年报中的实例',
    leaves: '“我单位”“本机关”任何单位都可以用；引用上级时的“我县”“我市”不提示。',
    severity: 'warning',
    find: strangeWords,
  },
]

const notSelf = '(?!本土|[部面势长静定压村镇土亲里间])'

function strangeWords(input: CheckInput): FoundBy[] {
  const { office } = input.report
  const { strange, strangeActing } = authorities[office.kind]
  const names = [office.name, ...office.aliases].join()
  if (names === '') return []
  const words = strange.filter(word => !names.includes(word.slice(1)))
  const own = unitOf(office)
  const kind = own === null ? office.name : `${own}级单位`
  const patterns = [
    ...(words.length > 0 ? [new RegExp(`(?:${words.join('|')})${notSelf}`, 'g')] : []),
    ...(strangeActing.length > 0
      ? [new RegExp(`(?<=^|[,，。；;:：])(?:${strangeActing.join('|')})(?=${acting})`, 'g')]
      : []),
    ...sisterUnit(own),
  ]
  return slipsIn(input, (plain, of) =>
    patterns
      .flatMap(p => matchesIn(p, plain, of))
      .map(({ start, text }) => ({
        start,
        text,
        says: `本单位为${kind}，文中出现“${text}”。`,
        ...(own === null ? {} : { to: text.replace(/街道|[镇乡局县区市旗]/, own) }),
      })),
  )
}

/** 镇 of 柳溪镇人民政府, 局 of 青河县司法局; null where the name tells none of its kind's. */
function unitOf({ name, kind }: Office): string | null {
  const bare = name.replace(/[（(][^（）()]*[）)]$/, '').replace(/(?:人民政府|办事处)$/, '')
  return (
    authorities[kind].units.find(unit => bare.endsWith(unit)) ??
    (/委员会$/.test(bare) ? '委' : /办公室$/.test(bare) ? '办' : null)
  )
}

/** 扎实推进乡政府… in a 镇: the bare word, not part of another name (O-01) nor of 乡镇. */
function sisterUnit(own: string | null): RegExp[] {
  if (own !== '镇' && own !== '乡') return []
  const other = own === '镇' ? '乡' : '镇'
  const before = '推进|加强|提升|做好|完善|规范|按照|根据|经|由|对|在|我|将'
  return [new RegExp(`(?<=^|[,，。；;、:：]|${before})${other}(?=政府(?!信息)|党委|党政办|人大)`, 'g')]
}
