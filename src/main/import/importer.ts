import type { FileToRead } from './importer-process.ts'
import { readReportFile } from './read-report-file.ts'

/** The parser process: one file comes in, one result goes out. Under Electron the parent speaks through a port. */
interface ParentPort {
  on(event: 'message', listener: (message: { readonly data: FileToRead }) => void): void
  postMessage(message: unknown): void
}

const { parentPort } = process as { parentPort?: ParentPort }

async function answer({ bytes, name }: FileToRead): Promise<void> {
  const result = await readReportFile(bytes, name)
  if (parentPort) parentPort.postMessage(result)
  else process.send?.(result)
}

if (parentPort) parentPort.on('message', ({ data }) => void answer(data))
else process.on('message', file => void answer(file as FileToRead))
