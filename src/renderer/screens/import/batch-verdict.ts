import { formById } from '../../../core/forms/form-for-year.ts'
import type { ImportDraft } from '../../../core/import/draft.ts'
import type { AppError } from '../../../contract/app-error.ts'
import type { OfficeRecord, PendingImport } from '../../../contract/views.ts'
import type { BatchFile, FileState } from '../../state/import-batch.ts'
import type { Tone } from '../../ui/badge.tsx'
import { officeFor } from './office-for.ts'
import { balanceInWords, ownBalance } from './own-balance.ts'
import type { OwnBalance } from './own-balance.ts'
import { questionsOf } from './questions.ts'
import { newReview, openQuestions } from './review.ts'
import type { Review } from './review.ts'

/** sure: every number exact and in balance, office and year clear, not stored yet · look: has to be looked at · out: cannot be had */
export type VerdictIs = 'waiting' | 'sure' | 'look' | 'out' | 'stored'

export interface Verdict {
  readonly is: VerdictIs
  readonly tone: Tone
  readonly says: string
  readonly why: string
}

/** What is in the library already, by `storedKey`. */
export type StoredYears = ReadonlySet<string>
export const storedKey = (officeId: number, year: number): string => `${officeId} ${year}`

export interface Surroundings {
  readonly files: readonly BatchFile[]
  readonly offices: readonly OfficeRecord[]
  readonly stored: StoredYears
  readonly reviewOf: (token: string) => Review | undefined
}

/** What became of a file, in two words and a sentence. */
export function verdictOf(file: BatchFile, around: Surroundings): Verdict {
  const { state } = file
  switch (state.is) {
    case 'waiting':
      return { is: 'waiting', tone: 'plain', says: '等待', why: '' }
    case 'reading':
      return { is: 'waiting', tone: 'act', says: '正在读', why: '' }
    case 'refused':
      return refusal(state.error)
    case 'stored':
      return { is: 'stored', tone: 'good', says: '已归档', why: '' }
    case 'read':
      return ofDraft(file, state.pending, around)
  }
}

const refusal = ({ code, says, hint }: AppError): Verdict => ({
  is: 'out',
  tone: code === 'not_a_report' ? 'plain' : 'bad',
  says: code === 'not_a_report' ? '不是年报' : '读不了',
  why: `${says}${hint}`,
})

function ofDraft(file: BatchFile, { token, draft }: PendingImport, around: Surroundings): Verdict {
  const { orgName, fiscalYear } = draft
  const office = orgName === null ? undefined : officeFor(orgName, around.offices, null)
  if (office && fiscalYear !== null && around.stored.has(storedKey(office.id, fiscalYear))) {
    const why = `${office.office.name} ${fiscalYear} 年年报已经在库里，不再导入。`
    return { is: 'out', tone: 'plain', says: '库里已有', why }
  }
  const questions = questionsOf(formById(draft.formId), draft)
  const review = around.reviewOf(token)
  const open = review ? openQuestions(review, questions) : questions.length
  if (open > 0) return { is: 'look', tone: 'warn', says: `存疑 ${open} 处`, why: questions[0]?.says ?? '' }
  if (questions.length > 0) return { is: 'look', tone: 'act', says: '核对过', why: '打开后接受，原样归档。' }
  const twin = around.files.find(f => f.key < file.key && isTwin(f.state, draft))
  if (twin) return { is: 'look', tone: 'warn', says: '重复', why: `与“${twin.name}”是同一单位、同一年度。` }
  const cells = Object.values(draft.cells)
  const exact = cells.every(cell => cell.confidence === 'exact')
  if (!exact || orgName === null || fiscalYear === null) {
    return { is: 'look', tone: 'warn', says: '请核对', why: '有的格是推断的，请打开看一眼。' }
  }
  const balance = balanceOf(draft)
  if (balance.sums > 0) return { is: 'look', tone: 'warn', says: '勾稽不平', why: balanceInWords(balance) }
  return { is: 'sure', tone: 'good', says: '确定', why: `${cells.length} 格全部确定。` }
}

/** The list is judged anew with every file that is read; a draft is not. */
const balances = new WeakMap<ImportDraft, OwnBalance>()

function balanceOf(draft: ImportDraft): OwnBalance {
  const known = balances.get(draft)
  if (known) return known
  const balance = ownBalance(formById(draft.formId), draft, newReview)
  balances.set(draft, balance)
  return balance
}

function isTwin(state: FileState, { orgName, fiscalYear }: PendingImport['draft']): boolean {
  if (state.is === 'stored') return state.office === orgName && state.year === fiscalYear
  if (state.is !== 'read') return false
  const other = state.pending.draft
  return orgName !== null && other.orgName === orgName && other.fiscalYear === fiscalYear
}

/** 确定 3 份，存疑 2 份，读不了 1 份。 */
export function batchInWords(verdicts: readonly Verdict[]): string {
  const count = (is: VerdictIs) => verdicts.filter(v => v.is === is).length
  const parts = [
    [count('stored'), '已归档'],
    [count('sure'), '确定'],
    [count('look'), '要看一眼'],
    [count('out'), '不能导入'],
    [count('waiting'), '还没有读'],
  ] as const
  return parts.flatMap(([n, says]) => (n > 0 ? [`${says} ${n} 份`] : [])).join('，')
}
