import { saveFile } from '../../src/main/export/save-file.ts'

/**
 * Saves twenty megabyte files into the folder given, one after the other, numbered or (`replace`) each in place of the
 * one before, and says after each that it stands. The test kills it somewhere in the middle, or runs it as a user who
 * may not write there.
 */
const [folder = '', mode] = process.argv.slice(2)
const replace = mode === 'replace'
for (let n = 0; n < 20; n += 1) {
  const saved = await saveFile({
    folder,
    name: replace ? '年报' : `年报${String(n)}`,
    extension: '.docx',
    bytes: new Uint8Array(1_000_000).fill(n),
    sameName: replace ? 'replace' : 'beside',
  })
  process.stdout.write(`${JSON.stringify(saved)}\n`)
  if (!saved.ok) break
}
