import { refuse } from '../reply.ts'
import type { StoredReport } from '../store/report-store.ts'

/** Only a draft is changed. */
export const lockedReport = ({ report, status }: StoredReport) =>
  status === 'archived'
    ? refuse('locked', `${report.year}年年报已归档，不能再改。`, '确有错误的，请用“更正”另立新版本。')
    : refuse('locked', `${report.year}年年报已定稿，不能再改。`, '要改动的，请先退回草稿并写明原因。')
