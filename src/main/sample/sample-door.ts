import type { Reply } from '../../contract/app-error.ts'
import type { SampleState } from '../../contract/views.ts'

/** What the window may do with the sample. */
export interface SampleDoor {
  /** `fresh` is said once, to whoever asks first after the sample was made. */
  state(): SampleState
  /** Goes over to the sample; made and filled where there is none. */
  open(): Reply<null>
  /** Back to the office's own library; `drop` deletes the sample first, and nothing else. */
  leave(drop: boolean): Reply<null>
}
