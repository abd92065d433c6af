import { saveFile } from '../../src/main/export/save-file.ts'

/**
 * Saves twenty numbered megabyte files into the folder given, one after the other, and says after each that it
 * stands. The test kills it somewhere in the middle, or runs it as a user who may not write there.
 */
const [folder = ''] = process.argv.slice(2)
for (let n = 0; n < 20; n += 1) {
  const saved = await saveFile({
    folder,
    name: `年报${String(n)}`,
    extension: '.docx',
    bytes: new Uint8Array(1_000_000).fill(n),
  })
  process.stdout.write(`${JSON.stringify(saved)}\n`)
  if (!saved.ok) break
}
