import type { SearchHit } from '../../../contract/shelf.ts'
import { formById } from '../../../core/forms/form-for-year.ts'
import { locate, taskOfCell } from '../../state/locate.ts'
import type { Spot } from '../../state/locate.ts'
import { useSession } from '../../state/session.ts'

/** Opens the report of a hit at its place, whatever its state; a settled one is only looked at. */
export function openHit(hit: SearchHit): void {
  useSession.getState().chooseOffice(hit.officeId)
  locate(hit.reportId, spotOf(hit))
}

function spotOf({ place, at, formId, excerpt }: SearchHit): Spot {
  switch (place.is) {
    case 'cell':
      return { task: taskOfCell(formById(formId), place.cell), cell: place.cell }
    case 'part':
      return { task: place.part }
    case 'text': {
      const quote = { part: place.part, paragraph: place.paragraph, ...at, text: excerpt }
      return { task: place.part === 'preface' ? 'frame' : place.part, quote }
    }
  }
}
