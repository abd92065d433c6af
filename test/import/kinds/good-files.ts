import { strToU8 } from 'fflate'
import { composeDocument } from '../../../src/core/export/compose-document.ts'
import { writeDocx } from '../../../src/main/export/write-docx.ts'
import { sample2021 } from '../../export/sample-reports.ts'
import { hasLibreOffice } from '../../helpers/tools.ts'
import { throughOffice } from './office.ts'

/** One good file of each kind that can be had here. */
export async function goodFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const docx = await writeDocx(composeDocument(sample2021.form, sample2021.report, { draft: false }))
  const files = new Map([['年报.docx', docx]])
  files.set(
    '年报.mht',
    strToU8(
      'MIME-Version: 1.0\nContent-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: quoted-printable\n\n<table><tr><td>=E8=A7=84=E7=AB=A0<td>0</table>',
    ),
  )
  if (!hasLibreOffice) return files
  for (const kind of ['doc', 'pdf', 'taggedPdf', 'html'] as const) {
    files.set(`年报.${kind}`, throughOffice(new Map([['年报.docx', docx]]), kind).get('年报.docx')!)
  }
  return files
}
