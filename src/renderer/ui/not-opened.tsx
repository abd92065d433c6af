import { useState } from 'react'
import type { AppError } from '../../contract/app-error.ts'
import { Button } from './button.tsx'
import { EmptyState } from './empty-state.tsx'

/** The library could not be opened: what happened, what to do, and another try. */
export function NotOpened({
  trouble,
  onRetry,
}: {
  readonly trouble: AppError
  readonly onRetry: () => Promise<void>
}) {
  const [trying, setTrying] = useState(false)
  const retry = async (): Promise<void> => {
    setTrying(true)
    await onRetry()
    setTrying(false)
  }
  return (
    <main className="page" role="alert">
      <h1>年报数据没有打开</h1>
      <EmptyState title={trouble.says}>
        <p>{trouble.hint}</p>
        <Button look="primary" disabled={trying} onClick={() => void retry()}>
          重试
        </Button>
      </EmptyState>
    </main>
  )
}
