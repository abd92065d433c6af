import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, matchesGlob } from 'node:path'
import { getRawHeader } from '@electron/asar'
import { LICENCE_FILES, NEVER, OWN, PACKAGES } from '../../../packaging/inside.ts'
import { filesBelow } from './files-below.ts'
import type { Looked } from './finding.ts'

/** A file or folder in the header of an archive. */
interface Entry {
  readonly files?: Readonly<Record<string, Entry>>
  readonly offset?: string
  readonly size?: number
  readonly unpacked?: boolean
  readonly link?: string
  readonly integrity?: { readonly algorithm: string; readonly hash: string }
}

const NEEDED = [
  'package.json',
  'out/main/index.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'LICENSE',
]
const NATIVE = 'node_modules/better-sqlite3/prebuilds/*.node'
const ALLOWED = [
  ...OWN,
  'package.json',
  NATIVE,
  ...Object.entries(PACKAGES).flatMap(([name, kept]) =>
    ['package.json', ...LICENCE_FILES, ...kept].map(pattern => `node_modules/${name}/${pattern}`),
  ),
]
const SHOWN = 5
/** Ahead of the header in the file: a pickle with the header's size. */
const PROLOGUE = 8

/** Does app.asar hold what packaging/inside.ts names and nothing else, each file with the digest of what is there? */
export function lookAtArchive(resources: string): readonly Looked[] {
  const asar = join(resources, 'app.asar')
  if (!existsSync(asar)) return [{ at: 'app.asar', troubles: ['没有 resources/app.asar'] }]
  const { header, headerSize } = getRawHeader(asar)
  const entries = entriesOf(header, '')
  const paths = entries.map(([path]) => path)
  const manifests = Object.keys(PACKAGES).map(name => `node_modules/${name}/package.json`)
  const natives = paths.filter(path => matchesGlob(path, NATIVE))
  return [
    {
      at: `app.asar 的清单，${String(paths.length)} 个文件`,
      troubles: [
        ...some('多了', paths.filter(isForeign)),
        ...some(
          '少了',
          [...NEEDED, ...manifests].filter(path => !paths.includes(path)),
        ),
        ...(natives.length === 1 ? [] : [`数据库模块应有一个，有 ${String(natives.length)} 个`]),
        ...some('解包文件夹里多了', outsiders(`${asar}.unpacked`, natives)),
      ],
    },
    {
      at: 'app.asar 里每个文件的摘要',
      troubles: some('摘要缺少或者不符', falsified(asar, entries, PROLOGUE + headerSize)),
    },
  ]
}

/** SHA-256 of the header, which holds the digests of all files. */
export const headerDigest = (asar: string): string =>
  createHash('sha256').update(getRawHeader(asar).headerString).digest('hex')

const entriesOf = (entry: Entry, path: string): (readonly [string, Entry])[] =>
  entry.files
    ? Object.entries(entry.files).flatMap(([name, one]) => entriesOf(one, path ? `${path}/${name}` : name))
    : [[path, entry]]

const isForeign = (path: string): boolean =>
  !ALLOWED.some(pattern => matchesGlob(path, pattern)) || NEVER.some(pattern => matchesGlob(path, pattern))

const outsiders = (unpacked: string, natives: readonly string[]): readonly string[] =>
  existsSync(unpacked) ? filesBelow(unpacked).filter(path => !natives.includes(path)) : []

function falsified(asar: string, entries: readonly (readonly [string, Entry])[], start: number): string[] {
  const bytes = readFileSync(asar)
  return entries
    .filter(([path, { offset = '0', size = 0, unpacked, integrity }]) => {
      const at = start + Number(offset)
      const beside = join(`${asar}.unpacked`, path)
      const content = unpacked ? existsSync(beside) && readFileSync(beside) : bytes.subarray(at, at + size)
      return !content || integrity?.hash !== createHash('sha256').update(content).digest('hex')
    })
    .map(([path]) => path)
}

const some = (what: string, paths: readonly string[]): string[] =>
  paths.length === 0
    ? []
    : [
        `${what} ${paths.slice(0, SHOWN).join('、')}${paths.length > SHOWN ? ` 等 ${String(paths.length)} 个` : ''}`,
      ]
