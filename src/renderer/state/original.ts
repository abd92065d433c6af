import { ask } from '../api.ts'
import { showToast } from '../ui/toast-store.ts'

/** 导出原件: the imported file as it was, into a folder the clerk chooses. */
export async function saveOriginal(reportId: number): Promise<void> {
  const saved = await ask('originals.save', { id: reportId })
  if (saved) showToast(`原件“${saved.name}”已导出到 ${saved.place}，与导入时一字不差。`, 'good')
}
