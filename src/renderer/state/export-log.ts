import { ask } from '../api.ts'
import { showToast } from '../ui/toast-store.ts'

/** 帮助 → 导出运行记录. */
export async function exportLog(): Promise<void> {
  const saved = await ask('log.export', {})
  if (saved) showToast(`运行记录已保存为“${saved.file}”。`, 'good', '里面没有年报内容；可以先打开看一遍。')
}
