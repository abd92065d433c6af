import { closeSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { Zip, ZipDeflate } from 'fflate'

/** Zips a folder under its own name, one file in memory at a time; names are marked as UTF-8. */
export function zipFolder(folder: string, file: string, compress: boolean): void {
  const handle = openSync(file, 'w')
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    writeSync(handle, chunk)
  })
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .toSorted()
  for (const path of files) {
    const entry = new ZipDeflate(relative(dirname(folder), path).replaceAll('\\', '/'), {
      level: compress ? 6 : 0,
    })
    zip.add(entry)
    entry.push(readFileSync(path), true)
  }
  zip.end()
  closeSync(handle)
}
