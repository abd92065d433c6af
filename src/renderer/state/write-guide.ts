import { ask } from '../api.ts'
import { showToast } from '../ui/toast-store.ts'

/** 帮助 → 使用指南 PDF. */
export async function writeGuide(): Promise<void> {
  const saved = await ask('guide.write', {})
  if (saved) showToast(`使用指南已保存为“${saved.file}”。`, 'good')
}
