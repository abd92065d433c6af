import type { TaskId } from '../../state/router.ts'

export function EntryScreen({ reportId, task }: { readonly reportId: number; readonly task: TaskId }) {
  return (
    <main>
      {reportId} {task}
    </main>
  )
}
