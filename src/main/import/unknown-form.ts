import { formId } from '../../contract/schemas/form.ts'
import { knownForms } from '../../core/forms/known-forms.ts'

/** Whether data that looks like ours is written in a form that neither the program nor a 参数包 here has brought. */
export const hasUnknownForm = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'form' in value &&
  formId.safeParse(value.form).success &&
  'cells' in value &&
  'sections' in value &&
  !knownForms().some(({ id }) => id === value.form)
