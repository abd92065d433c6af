import { useState } from 'react'
import type { OfficeRecord } from '../../../contract/views.ts'
import { patternTrouble } from '../../../core/export/file-name-pattern.ts'
import { linesTrouble } from '../../../core/export/lines-after-date.ts'
import { defaultOfficeSettings } from '../../../core/report/office-settings.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { showToast } from '../toast-store.ts'
import { PaperSettingsForm } from './paper-settings-form.tsx'
import '../../styles/paper-settings.css'

interface PaperSettingsDialogProps {
  readonly office: OfficeRecord
  readonly onClose: () => void
  readonly onSaved?: () => void
}

/** 纸面设置: how the papers of one office are made. Its checks are set beside their rules (校验规则与本地要求). */
export function PaperSettingsDialog({ office, onClose, onSaved }: PaperSettingsDialogProps) {
  const [paper, setPaper] = useState(office.settings.paper)
  const trouble = patternTrouble(paper.fileName) ?? linesTrouble(paper.linesAfterDate)
  const keep = async () => {
    const { saveOfficeSettings } = useSession.getState()
    if (!(await saveOfficeSettings(office.id, { ...office.settings, paper }))) return
    showToast('纸面设置已保存', 'good')
    onSaved?.()
    onClose()
  }
  return (
    <Dialog
      wide
      title="纸面设置"
      onClose={onClose}
      foot={
        <>
          <Button
            className="push-left"
            onClick={() => {
              setPaper(defaultOfficeSettings.paper)
            }}
          >
            恢复默认
          </Button>
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" disabled={trouble !== null} onClick={() => void keep()}>
            保存纸面设置
          </Button>
        </>
      }
    >
      <p className="lead">{office.office.name}各年的年报都按这里的设置预览和导出。</p>
      <PaperSettingsForm office={office.office} paper={paper} onChange={setPaper} />
    </Dialog>
  )
}
