import type * as Pdfjs from 'pdfjs-dist'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

declare global {
  interface Window {
    /** Trusted types, not yet among the compiler's DOM types. */
    readonly trustedTypes?: {
      readonly createPolicy: (
        name: string,
        rules: { readonly createScriptURL: (address: string) => string },
      ) => { readonly createScriptURL: (address: string) => string }
    }
  }
}

/** The CSP names this policy; it lets through one address, that of the bundled worker. */
const POLICY = 'app-worker'

let engine: Promise<typeof Pdfjs> | undefined

/** Loads the PDF library and its worker once, at the first preview. */
function loadEngine(): Promise<typeof Pdfjs> {
  engine ??= import('pdfjs-dist').then(pdfjs => {
    const policy = window.trustedTypes?.createPolicy(POLICY, { createScriptURL: address => address })
    const address = policy?.createScriptURL(workerAddress) ?? workerAddress
    pdfjs.GlobalWorkerOptions.workerPort = new Worker(address, { type: 'module' })
    return pdfjs
  })
  return engine
}

interface PdfOrigin {
  /** A PDF of another program may name fonts that it does not carry: those of the machine stand in for them. */
  readonly systemFonts: boolean
}

/**
 * Opens a PDF. Those made by this program carry their fonts, so nothing else is asked for; nothing is fetched and no
 * WebAssembly is compiled, as the CSP has neither.
 */
export async function openPdf(
  bytes: Uint8Array,
  { systemFonts }: PdfOrigin = { systemFonts: false },
): Promise<PDFDocumentProxy> {
  const pdfjs = await loadEngine()
  return pdfjs.getDocument({
    data: bytes,
    useSystemFonts: systemFonts,
    useWorkerFetch: false,
    useWasm: false,
  }).promise
}
