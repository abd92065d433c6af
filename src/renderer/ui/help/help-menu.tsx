import { showHelp } from '../../state/help.ts'
import { useSession } from '../../state/session.ts'
import { writeGuide } from '../../state/write-guide.ts'
import { Menu } from '../menu.tsx'

/** 帮助, at the end of the bar of every screen. */
export function HelpMenu() {
  const sample = useSession(s => s.app?.sample ?? 'none')
  return (
    <Menu
      className="btn quiet help-menu"
      label="帮助"
      items={[
        { says: '这里怎么填', hint: 'F1', onPick: () => showHelp({ what: 'here' }) },
        { says: '使用指南', onPick: () => showHelp({ what: 'guide' }) },
        { says: '使用指南 PDF…', onPick: () => void writeGuide() },
        { says: '带我看一遍', onPick: () => showHelp({ what: 'tour' }) },
        ...(sample === 'none' ? [{ says: '试用样例…', onPick: () => showHelp({ what: 'sample' }) }] : []),
        { says: '键盘操作', onPick: () => showHelp({ what: 'keys' }) },
        { says: '关于公开年报', onPick: () => showHelp({ what: 'about' }) },
      ]}
    />
  )
}
