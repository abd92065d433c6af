import { useId } from 'react'
import type { ReactNode } from 'react'

/** Words shown under the thing while it is pointed at or focused. */
export function Tooltip({ says, children }: { readonly says: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <span className="tooltip" aria-describedby={id}>
      {children}
      <span role="tooltip" id={id} className="tooltip-words">
        {says}
      </span>
    </span>
  )
}
