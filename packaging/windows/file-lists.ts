import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

/**
 * The macros InstallFiles and RemoveFiles for a folder. What is removed is exactly what was installed: files by name,
 * then folders from the innermost, each only if it is empty.
 */
export function fileLists(folder: string): string {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const pathOf = (entry: (typeof entries)[number]): string =>
    relative(folder, join(entry.parentPath, entry.name)).replaceAll('/', '\\')
  const files = entries
    .filter(entry => entry.isFile())
    .map(pathOf)
    .toSorted()
  const folders = entries
    .filter(entry => entry.isDirectory())
    .map(pathOf)
    .toSorted()
  const inside = (path: string): string => `"$INSTDIR\\${path}"`
  const install = ['', ...folders].flatMap(at => [
    `SetOutPath ${at ? inside(at) : '"$INSTDIR"'}`,
    ...files
      .filter(file => folderOf(file) === at)
      .map(file => `File "${join(folder, file.replaceAll('\\', '/')).replaceAll('$', '$$$$')}"`),
  ])
  const remove = [
    ...files.map(file => `Delete ${inside(file)}`),
    ...folders.toReversed().map(at => `RMDir ${inside(at)}`),
  ]
  return [...macro('InstallFiles', install), ...macro('RemoveFiles', remove)].join('\n')
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('\\')))

const macro = (name: string, lines: readonly string[]): string[] => [
  `!macro ${name}`,
  ...lines.map(line => `  ${line}`),
  '!macroend',
  '',
]
