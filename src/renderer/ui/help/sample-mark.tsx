import { leaveSample } from '../../state/sample.ts'
import { useSession } from '../../state/session.ts'
import { Menu } from '../menu.tsx'

/** On every screen of the sample: what this is, and the ways out of it. */
export function SampleMark() {
  const sample = useSession(s => s.app?.sample ?? 'none')
  if (sample === 'none') return null
  return (
    <Menu
      className="chip sample-mark"
      label="样例"
      name="样例：机构和数字都是虚构的。回到本单位，或者删除样例"
      items={[
        { says: '回到本单位', hint: '样例留着', onPick: () => void leaveSample(false) },
        { says: '删除样例，回到本单位', onPick: () => void leaveSample(true) },
      ]}
    />
  )
}
