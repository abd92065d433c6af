import { join } from 'node:path'
import { windowPlaces } from '../../../src/main/clerk-places.ts'
import { openProgram } from '../../../src/main/open-program.ts'
import { windowFolder } from '../../../src/main/window-folder.ts'

/** A program of its own, run as a person without rights: starts in `folder`, and prints what it is answered. */
const [folder = '', spare = '', ...methods] = process.argv.slice(2)
const own = windowFolder(join(folder, '.window'), spare)
const nothing = (): Promise<never> => Promise.reject(new Error('not used here'))
const program = openProgram({
  ...{ folder, version: '0.1.0', released: '2026-01-01', tell: () => undefined, flushed: () => undefined },
  log: { write: () => undefined },
  readLog: () => '',
  ...{ sampleFolder: join(own, 'sample'), reload: () => undefined },
  places: windowPlaces(join(own, 'place.json')),
  importer: { read: nothing },
  pdf: { pdf: nothing, showDialog: nothing } as never,
  desktop: {
    ...{ pickFile: () => Promise.resolve(null), pickFiles: () => Promise.resolve([]) },
    ...{ pickFolder: () => Promise.resolve(null), pickSavePath: () => Promise.resolve(null) },
    ...{ copy: () => Promise.resolve(), reveal: () => undefined, wrote: () => undefined },
  },
})
const replies: Record<string, unknown> = {}
for (const method of methods) replies[method] = await program.answer(method, {})
process.stdout.write(JSON.stringify({ inSpare: own.startsWith(spare), replies }))
process.exit(0)
