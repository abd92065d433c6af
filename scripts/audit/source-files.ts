import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

export interface SourceFile {
  /** From the project's folder, with slashes. */
  readonly name: string
  readonly text: string
}

/** Our own code: everything under `src` that is compiled. */
export function sourceFiles(root: string): readonly SourceFile[] {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(ts|tsx|html|css)$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => ({
      name: relative(root, path).replaceAll('\\', '/'),
      text: readFileSync(path, 'utf8'),
    }))
}
