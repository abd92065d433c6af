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

/**
 * Opens a PDF made by this program. Its fonts are embedded, so neither system fonts nor character maps are asked
 * for; nothing is fetched and no WebAssembly is compiled, as the CSP has neither.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const pdfjs = await loadEngine()
  return pdfjs.getDocument({
    data: bytes,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
  }).promise
}
