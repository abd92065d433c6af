import type { MergeMore, MergeVersion, MergeYear, Merged } from '../../../contract/merge.ts'
import { momentInWords } from '../../ui/moment.ts'

const statusWords = { draft: '草稿', final: '已定稿', archived: '已归档' } as const

/** 草稿，2026年3月1日 09:12 保存；第 2 版已归档，… */
export const versionsInWords = (versions: readonly MergeVersion[]): string =>
  versions.length === 0
    ? '没有'
    : versions
        .map(
          ({ version, status, savedAt }) =>
            `${version > 1 ? `第 ${String(version)} 版` : ''}${statusWords[status]}，${momentInWords(savedAt)}保存`,
        )
        .join('；')

/** What becomes of a year about which nothing is asked. */
export function outcomeInWords({ here, there, add, beside, same }: MergeYear): string {
  if (there.length === 0) return '只在本机，不变'
  const parts = [
    here.length === 0 ? '只在交接包里，加进来' : add.length > 0 ? `加进来：${labels(add)}` : '',
    beside.length > 0 ? `两边不同，都留：本机的不变，交接包的${labels(beside)}另存在旁边` : '',
    here.length > 0 && same > 0 && add.length + beside.length === 0 ? '相同，不变' : '',
  ]
  return parts.filter(part => part !== '').join('；')
}

const labels = (versions: readonly MergeVersion[]): string =>
  versions.map(({ version, status }) => `第 ${String(version)} 版（${statusWords[status]}）`).join('、')

/** Whether a year is otherwise afterwards; the others come last in the list. */
export const changes = ({ add, beside }: MergeYear): boolean => add.length + beside.length > 0

/** 机构档案 1 个、随手记 3 条、常用语 2 条; empty where there is nothing more. */
export function moreInWords({ offices, diary, phrases, reasons }: MergeMore): string {
  const counted = [
    [offices, '机构档案', '个'],
    [diary, '随手记', '条'],
    [phrases, '常用语', '条'],
    [reasons, '结转说明', '条'],
  ] as const
  return counted
    .filter(([count]) => count > 0)
    .map(([count, name, unit]) => `${name} ${String(count)} ${unit}`)
    .join('、')
}

export function mergedInWords({ added, changed, kept, same, more }: Merged): readonly string[] {
  const others = moreInWords(more)
  return [
    added > 0 ? `加进来 ${String(added)} 份年报。` : '',
    changed > 0 ? `${String(changed)} 份草稿按选择合在一起，请重新审核。` : '',
    kept > 0 ? `没有选用的和两边不同的 ${String(kept)} 份另存在旁边，可以对比、恢复。` : '',
    same > 0 ? `${String(same)} 份两边相同，没有动。` : '',
    others === '' ? '' : `还加进来${others}。`,
  ].filter(line => line !== '')
}
