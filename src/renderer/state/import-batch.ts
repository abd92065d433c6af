import { create } from 'zustand'
import type { AppError, Reply } from '../../contract/app-error.ts'
import type { PendingImport, PickedFile } from '../../contract/views.ts'
import { call } from '../api.ts'
import { readDropped } from './read-dropped.ts'

/** Where the bytes of a file come from when its turn comes. */
export type FileOrigin =
  { readonly is: 'picked'; readonly token: string } | { readonly is: 'dropped'; readonly file: File }

export type FileState =
  | { readonly is: 'waiting' }
  | { readonly is: 'reading' }
  | { readonly is: 'read'; readonly pending: PendingImport }
  | { readonly is: 'refused'; readonly error: AppError }
  | { readonly is: 'stored'; readonly reportId: number; readonly year: number; readonly office: string }

/** One of many files of old reports. Nothing of it is stored before it is accepted. */
export interface BatchFile {
  readonly key: number
  readonly name: string
  readonly size: number
  readonly origin: FileOrigin
  readonly state: FileState
}

interface ImportBatch {
  readonly files: readonly BatchFile[]
  readonly running: boolean
  readonly trouble: AppError | null
  readonly addPicked: (picked: readonly PickedFile[]) => void
  readonly addDropped: (files: readonly File[]) => void
  /** Reads what is waiting, one file after the other, until none is left or it is stopped. */
  readonly run: () => Promise<void>
  /** The file being read is finished; the others go on waiting. */
  readonly stop: () => void
  readonly settle: (key: number, state: FileState) => void
  readonly remove: (key: number) => void
  readonly clear: () => void
}

const MOST_FILES = 100
const MOST_BYTES = 300 * 1024 * 1024

let lastKey = 0
/** Each reading has a number: one that was overtaken by another ends. */
let reading = 0

export const useImportBatch = create<ImportBatch>((set, get) => {
  const add = (more: readonly Pick<BatchFile, 'name' | 'size' | 'origin'>[]) => {
    const files = [
      ...get().files,
      ...more.map((file): BatchFile => ({ ...file, key: (lastKey += 1), state: { is: 'waiting' } })),
    ]
    const bytes = files.reduce((n, f) => n + f.size, 0)
    if (files.length > MOST_FILES || bytes > MOST_BYTES) {
      set({ trouble: tooMany })
      return
    }
    set({ files, trouble: null })
    void get().run()
  }
  return {
    files: [],
    running: false,
    trouble: null,
    addPicked: picked => {
      // A double click hears of the same files twice.
      const there = new Set(get().files.map(({ origin }) => (origin.is === 'picked' ? origin.token : '')))
      const fresh = picked.filter(({ token }) => !there.has(token))
      add(fresh.map(({ name, size, token }) => ({ name, size, origin: { is: 'picked', token } })))
    },
    addDropped: files => {
      add(files.map(file => ({ name: file.name, size: file.size, origin: { is: 'dropped', file } })))
    },
    run: async () => {
      if (get().running) return
      const mine = (reading += 1)
      const goesOn = () => mine === reading && get().running
      set({ running: true })
      for (let next = waitingIn(get()); next && goesOn(); next = waitingIn(get())) {
        get().settle(next.key, { is: 'reading' })
        const reply = await readOne(next)
        const state: FileState = reply.ok
          ? { is: 'read', pending: reply.value }
          : { is: 'refused', error: reply.error }
        if (get().files.some(f => f.key === next?.key)) get().settle(next.key, state)
        else letGo(state)
      }
      if (mine === reading) set({ running: false })
    },
    stop: () => {
      set({ running: false })
    },
    settle: (key, state) => {
      set({ files: get().files.map(f => (f.key === key ? { ...f, state } : f)) })
    },
    remove: key => {
      get()
        .files.filter(f => f.key === key)
        .forEach(f => {
          letGo(f.state)
        })
      set({ files: get().files.filter(f => f.key !== key) })
    },
    clear: () => {
      get().files.forEach(f => {
        letGo(f.state)
      })
      set({ files: [], running: false, trouble: null })
    },
  }
})

const waitingIn = ({ files }: Pick<ImportBatch, 'files'>) => files.find(f => f.state.is === 'waiting')

const readOne = ({ origin }: BatchFile): Promise<Reply<PendingImport>> =>
  origin.is === 'picked' ? call('imports.readPicked', { token: origin.token }) : readDropped(origin.file)

/** Main need not keep what nobody will look at any more. */
function letGo(state: FileState): void {
  if (state.is === 'read') void call('imports.drop', { token: state.pending.token })
}

const tooMany: AppError = {
  code: 'bad_input',
  says: `一次最多导入 ${MOST_FILES} 份，合计不超过 300 MB。`,
  hint: '请分几次导入，每次选少一些。',
}

/** The file of the list that this import came from, if it came from a list. */
export const fileOfImport = (files: readonly BatchFile[], token: string): BatchFile | undefined =>
  files.find(f => f.state.is === 'read' && f.state.pending.token === token)
