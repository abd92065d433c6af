import type { Phrase } from '../../../../core/report/office-settings.ts'
import { useReport } from '../../../state/report-store.ts'
import { useSession } from '../../../state/session.ts'

const none: readonly Phrase[] = []

/** 常用语 of the office whose report is in hand, and how a changed list is stored. */
export function usePhrases(): {
  readonly phrases: readonly Phrase[]
  readonly save: (phrases: readonly Phrase[]) => Promise<boolean>
} {
  const officeId = useReport(s => s.open?.officeId)
  const record = useSession(s => s.app?.offices.find(o => o.id === officeId))
  const saveSettings = useSession(s => s.saveOfficeSettings)
  return {
    phrases: record?.settings.phrases ?? none,
    save: async phrases =>
      record ? saveSettings(record.id, { ...record.settings, phrases: [...phrases] }) : false,
  }
}
