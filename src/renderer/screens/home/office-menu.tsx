import { go } from '../../state/router.ts'
import { useSession } from '../../state/session.ts'
import { Menu } from '../../ui/menu.tsx'

/** A longer menu is a list to search in. */
const IN_THE_MENU = 12

interface OfficeMenuProps {
  readonly onSwitch: () => void
  readonly onEdit: (make: boolean) => void
  readonly onSettings: () => void
  readonly onBlankForm: () => void
}

/** The office whose years are shown; others are one pick away and are never mixed. */
export function OfficeMenu({ onSwitch, onEdit, onSettings, onBlankForm }: OfficeMenuProps) {
  const app = useSession(s => s.app)
  const officeId = useSession(s => s.officeId)
  const choose = useSession(s => s.chooseOffice)
  const offices = app?.offices ?? []
  const chosen = offices.find(o => o.id === officeId)
  return (
    <Menu
      className="btn quiet office-menu"
      label={<span className="org">{chosen?.office.name}</span>}
      name={`本单位：${chosen?.office.name ?? ''}，切换、修改机构档案和设置`}
      items={[
        ...(offices.length > IN_THE_MENU
          ? [{ says: '切换单位…', hint: `共 ${String(offices.length)} 个`, onPick: onSwitch }]
          : offices.map(o => ({
              says: o.office.name,
              checked: o.id === officeId,
              onPick: () => {
                choose(o.id)
              },
            }))),
        {
          says: '新建机构…',
          onPick: () => {
            onEdit(true)
          },
        },
        {
          says: '修改机构档案…',
          begins: true,
          onPick: () => {
            onEdit(false)
          },
        },
        { says: '纸面设置…', onPick: onSettings },
        { says: '空白表…', onPick: onBlankForm },
        {
          says: '校验规则与本地要求…',
          onPick: () => {
            if (officeId !== null) go({ at: 'rules', officeId })
          },
        },
        {
          says: '参数包…',
          begins: true,
          onPick: () => {
            go({ at: 'packs' })
          },
        },
        {
          says: '备份与交接…',
          onPick: () => {
            go({ at: 'backups' })
          },
        },
      ]}
    />
  )
}
