import type { Office } from '../../src/core/report/report.ts'
import { noContact } from '../../src/core/report/report.ts'

/** An office of which nothing is known. */
export const emptyOffice: Office = {
  name: '',
  kind: 'other_city',
  contact: noContact,
  aliases: [],
  enforcement: true,
}
