/**
 * Folders of packages that the installer must not contain: nothing of ours reads them, and their licences are not on the
 * list (colour profiles under CC0, the older Liberation fonts under the GPL with an exception).
 */
export const LEFT_OUT: readonly string[] = ['pdfjs-dist/iccs', 'pdfjs-dist/standard_fonts']
