import { useToasts } from './toast-store.ts'

/** The messages at the foot of the window; read out politely. */
export function Toasts() {
  const { toasts, close } = useToasts()
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map(toast => (
        <div key={toast.id} className={`toast ${toast.tone}`}>
          <div className="toast-words">
            <strong>{toast.says}</strong>
            {toast.hint ? <span>{toast.hint}</span> : null}
          </div>
          <button
            type="button"
            className="toast-close"
            aria-label="关闭提示"
            onClick={() => {
              close(toast.id)
            }}
          >
            ×
          </button>
        </div>
      ))}
    </div>
  )
}
