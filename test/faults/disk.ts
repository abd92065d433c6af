import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Recorded } from './recorded.ts'
import type { Change } from './sectors.ts'
import { changed, someSectors } from './sectors.ts'

interface File {
  readonly durable: Buffer
  /** Done and not flushed since, oldest first. */
  readonly pending: readonly Change[]
}

/** Names a folder gets or loses (null) in one go; a rename is one even between two folders. */
type NameChange = readonly { readonly folder: number; readonly name: string; readonly to: number | null }[]
type Names = ReadonlyMap<number, ReadonlyMap<string, number>>

/**
 * A disk between a program and the power: what is on it for good, and what the system still keeps in memory. Contents
 * are there for good after a flush of the file, names after a flush of the folder they are in, and of nothing else:
 * real file systems promise more.
 */
export interface Disk {
  readonly root: string
  readonly files: Map<number, File>
  durable: Names
  current: Names
  pending: readonly NameChange[]
  readonly open: Map<number, number>
  made: number
}

const ROOT = 0

/** The empty disk under a folder, whose own name is there for good. */
export const newDisk = (root: string): Disk => ({
  root,
  files: new Map(),
  durable: new Map([[ROOT, new Map()]]),
  current: new Map([[ROOT, new Map()]]),
  pending: [],
  open: new Map(),
  made: ROOT,
})

/** Another disk in the same state; what happens to one does not happen to the other. */
export const sameDisk = (disk: Disk): Disk => ({
  ...disk,
  files: new Map(disk.files),
  open: new Map(disk.open),
})

export function happens(disk: Disk, done: Recorded): void {
  switch (done.op) {
    case 'open':
      openFile(disk, done)
      return
    case 'write':
      change(disk, done.fd, { at: done.at, bytes: done.bytes })
      return
    case 'truncate':
      change(disk, done.fd, { size: done.size })
      return
    case 'sync':
      flush(disk, disk.open.get(done.fd))
      return
    case 'close':
      disk.open.delete(done.fd)
      return
    case 'rename':
      rename(disk, [
        { ...placeOf(disk, done.from), to: null },
        { ...placeOf(disk, done.to), to: there(disk, done.from) ?? null },
      ])
      return
    case 'link':
      rename(disk, [{ ...placeOf(disk, done.to), to: there(disk, done.from) ?? null }])
      return
    case 'unlink':
      rename(disk, [{ ...placeOf(disk, done.path), to: null }])
      return
    case 'mkdir':
      if (done.path !== disk.root) rename(disk, [{ ...placeOf(disk, done.path), to: newFolder(disk) }])
      return
    case 'said':
      return
  }
}

function openFile(disk: Disk, { fd, path, make, empty }: Extract<Recorded, { op: 'open' }>): void {
  let id = path === disk.root ? ROOT : there(disk, path)
  if (id === undefined) {
    if (!make) throw new Error(`${path} was opened and is not there`)
    id = disk.made += 1
    disk.files.set(id, { durable: Buffer.alloc(0), pending: [] })
    rename(disk, [{ ...placeOf(disk, path), to: id }])
  }
  disk.open.set(fd, id)
  if (empty) change(disk, fd, { size: 0 })
}

function newFolder(disk: Disk): number {
  const id = (disk.made += 1)
  disk.durable = new Map(disk.durable).set(id, new Map())
  disk.current = new Map(disk.current).set(id, new Map())
  return id
}

function change(disk: Disk, fd: number, done: Change): void {
  const id = disk.open.get(fd)
  const file = id === undefined ? undefined : disk.files.get(id)
  if (id === undefined || !file) throw new Error(`a change of ${String(fd)}, which is no open file`)
  disk.files.set(id, { ...file, pending: [...file.pending, done] })
}

function flush(disk: Disk, id: number | undefined): void {
  if (id === undefined) throw new Error('a flush of what is not open')
  const file = disk.files.get(id)
  if (file) {
    disk.files.set(id, { durable: changed(file.durable, file.pending), pending: [] })
    return
  }
  const here = disk.pending.filter(names => names.some(({ folder }) => folder === id))
  disk.durable = named(disk.durable, here)
  disk.pending = disk.pending.filter(names => !here.includes(names))
}

function rename(disk: Disk, names: NameChange): void {
  disk.current = named(disk.current, [names])
  disk.pending = [...disk.pending, names]
}

function named(before: Names, changes: readonly NameChange[]): Names {
  const after = new Map(before)
  for (const { folder, name, to } of changes.flat()) {
    const names = new Map(after.get(folder))
    if (to === null) names.delete(name)
    else names.set(name, to)
    after.set(folder, names)
  }
  return after
}

function there(disk: Disk, path: string): number | undefined {
  if (path === disk.root) return ROOT
  const folder = there(disk, dirname(path))
  return folder === undefined ? undefined : disk.current.get(folder)?.get(basename(path))
}

function placeOf(disk: Disk, path: string): { readonly folder: number; readonly name: string } {
  const folder = there(disk, dirname(path))
  if (folder === undefined) throw new Error(`${path} is in no known folder`)
  return { folder, name: basename(path) }
}

/** What of the unflushed the power cut leaves: nothing, everything, or a random half. */
export const cuts = ['none', 'all', 'half'] as const
export type Cut = (typeof cuts)[number]

/**
 * Writes what is on the disk after a power cut into a folder. Half: each sector of 512 bytes for itself, and a random
 * first part of the changes of names, which every journalling file system keeps in their order.
 */
export function writeImage(disk: Disk, cut: Cut, roll: (below: number) => number, target: string): void {
  const kept = disk.pending.slice(0, roll(disk.pending.length + 1))
  const names = { none: disk.durable, all: disk.current, half: named(disk.durable, kept) }[cut]
  const contentOf = ({ durable, pending }: File): Buffer => {
    if (cut === 'none') return durable
    return changed(durable, cut === 'all' ? pending : someSectors(pending, roll))
  }
  const write = (folder: number, place: string): void => {
    mkdirSync(place, { recursive: true })
    for (const [name, id] of names.get(folder) ?? []) {
      const file = disk.files.get(id)
      if (file) writeFileSync(join(place, name), contentOf(file))
      else write(id, join(place, name))
    }
  }
  write(ROOT, target)
}
