import { useState } from 'react'
import type { OfficeRecord } from '../../../contract/views.ts'
import { linesTrouble } from '../../../core/export/lines-after-date.ts'
import { patternTrouble } from '../../../core/export/file-name-pattern.ts'
import { defaultOfficeSettings } from '../../../core/report/office-settings.ts'
import { ask } from '../../api.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { Tabs } from '../tabs.tsx'
import { showToast } from '../toast-store.ts'
import { PaperSettingsForm } from './paper-settings-form.tsx'
import '../../styles/settings.css'

interface SettingsDialogProps {
  readonly office: OfficeRecord
  readonly onClose: () => void
  readonly onSaved?: () => void
}

/** What can be set, one tab each: the values are kept in `OfficeSettings` under the same name. */
const parts = [{ id: 'paper', says: '纸面' }] as const

/** 单位设置: how the papers of one office are made. */
export function SettingsDialog({ office, onClose, onSaved }: SettingsDialogProps) {
  const [value, setValue] = useState(office.settings)
  const [part, setPart] = useState<string>(parts[0].id)
  const trouble = patternTrouble(value.paper.fileName) ?? linesTrouble(value.paper.linesAfterDate)
  const keep = async () => {
    if (!(await ask('offices.saveSettings', { id: office.id, settings: value }))) return
    await useSession.getState().load()
    showToast('单位设置已保存', 'good')
    onSaved?.()
    onClose()
  }
  return (
    <Dialog
      wide
      title="单位设置"
      onClose={onClose}
      foot={
        <>
          <Button
            className="push-left"
            onClick={() => {
              setValue({ ...value, paper: defaultOfficeSettings.paper })
            }}
          >
            恢复默认
          </Button>
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" disabled={trouble !== null} onClick={() => void keep()}>
            保存单位设置
          </Button>
        </>
      }
    >
      <p className="lead">{office.office.name}的各年年报都按这里的设置预览和导出。</p>
      <Tabs name="单位设置" tabs={parts} at={part} onPick={setPart}>
        {part === 'paper' ? (
          <PaperSettingsForm
            office={office.office}
            paper={value.paper}
            onChange={paper => {
              setValue({ ...value, paper })
            }}
          />
        ) : null}
      </Tabs>
    </Dialog>
  )
}
