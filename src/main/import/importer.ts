import { knowForms } from '../../core/forms/known-forms.ts'
import { closeNetwork } from '../no-network.ts'
import type { FileToRead } from './importer-process.ts'
import { readReportFile } from './read-report-file.ts'

// pdf.js takes a utility process of Electron for a window (it looks at this name) and then finds no worker and no files.
if ('type' in process) Object.defineProperty(process, 'type', { value: 'browser' })

/** The parser process: one file comes in, one result goes out. Under Electron the parent speaks through a port. */
interface ParentPort {
  on(event: 'message', listener: (message: { readonly data: FileToRead }) => void): void
  postMessage(message: unknown): void
}

const { parentPort } = process as { parentPort?: ParentPort }

closeNetwork()

async function answer({ bytes, name, forms }: FileToRead): Promise<void> {
  knowForms(forms)
  const result = await readReportFile(bytes, name)
  if (parentPort) parentPort.postMessage(result)
  else process.send?.(result)
}

const give = (file: FileToRead): void => {
  answer(file).catch(() => process.exit(1))
}

// pdf.js drops promises while it repairs a broken file and then goes on; what never comes to an end is stopped by the
// process that watches this one.
process.on('unhandledRejection', () => undefined)

if (parentPort)
  parentPort.on('message', ({ data }) => {
    give(data)
  })
else
  process.on('message', file => {
    give(file as FileToRead)
  })
