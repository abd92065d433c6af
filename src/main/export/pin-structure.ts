import type { PDFDict, PDFDocument, PDFObject } from 'pdf-lib'
import type * as pdfLibrary from 'pdf-lib'

type Pdf = typeof pdfLibrary
type Names = ReadonlyMap<string, string>

/**
 * Gives the elements of a printed PDF's structure the ids element00000001, …02 … in the order of the paper. The browser
 * takes running numbers of its own, and some elements have theirs before it prints, not the same ones in a browser just
 * started: the same paper would not give the same bytes.
 */
export function pinStructure(library: Pdf, file: PDFDocument): void {
  const { PDFDict, PDFName, PDFString } = library
  const root = file.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  const tree = root?.get(PDFName.of('IDTree'))
  if (!root || !tree) return
  dropTree(library, file, tree)
  const dicts = file.context
    .enumerateIndirectObjects()
    .flatMap(([ref, dict]) => (dict instanceof PDFDict ? [{ ref, dict }] : []))
  const elements = dicts.flatMap(({ ref, dict }) => {
    const id = dict.get(PDFName.of('ID'))
    return id instanceof PDFString ? [{ ref, dict, id: id.asString() }] : []
  })
  const names: Names = new Map(
    elements.map(({ id }, index) => [id, `element${String(index + 1).padStart(8, '0')}`]),
  )
  for (const { dict, id } of elements) dict.set(PDFName.of('ID'), PDFString.of(nameOf(names, id)))
  for (const { dict } of dicts) renameHeaders(library, dict, names)
  const pairs = elements.flatMap(({ ref, id }) => [PDFString.of(nameOf(names, id)), ref])
  root.set(PDFName.of('IDTree'), file.context.register(file.context.obj({ Names: pairs })))
}

/** The cells' pointers to their heads. */
function renameHeaders({ PDFArray, PDFDict, PDFName, PDFString }: Pdf, dict: PDFDict, names: Names): void {
  const attributes = dict.get(PDFName.of('A'))
  if (!(attributes instanceof PDFArray)) return
  for (const each of attributes.asArray()) {
    const heads = each instanceof PDFDict ? each.get(PDFName.of('Headers')) : undefined
    if (!(heads instanceof PDFArray)) continue
    heads.asArray().forEach((head, index) => {
      if (head instanceof PDFString) heads.set(index, PDFString.of(nameOf(names, head.asString())))
    })
  }
}

/** The browser's tree of ids is sorted by its numbers. */
function dropTree(library: Pdf, file: PDFDocument, node: PDFObject): void {
  const { PDFArray, PDFDict, PDFName, PDFRef } = library
  const dict = file.context.lookup(node)
  const kids = dict instanceof PDFDict ? dict.lookup(PDFName.of('Kids')) : undefined
  if (kids instanceof PDFArray) for (const kid of kids.asArray()) dropTree(library, file, kid)
  if (node instanceof PDFRef) file.context.delete(node)
}

function nameOf(names: Names, id: string): string {
  const name = names.get(id)
  if (name === undefined) throw new Error(`no element of the PDF has the id ${id}`)
  return name
}
