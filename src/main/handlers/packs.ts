import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Reply } from '../../contract/app-error.ts'
import type { ChosenPack, PackHead, PacksView } from '../../contract/packs.ts'
import { packChanges } from '../../core/packs/pack-changes.ts'
import { packContents } from '../../core/packs/pack-contents.ts'
import { inUseTrouble, packTrouble } from '../../core/packs/pack-trouble.ts'
import type { PacksThere } from '../../core/packs/pack-trouble.ts'
import type { Pack } from '../../core/packs/pack.ts'
import { errorCode } from '../error-code.ts'
import { LARGEST_PACK, readPack } from '../packs/read-pack.ts'
import { trustedKeys } from '../packs/trusted-keys.ts'
import { usePacksOf } from '../packs/use-packs.ts'
import { done, refuse } from '../reply.ts'
import type { Services } from '../services.ts'
import type { Store } from '../store/store.ts'
import type { Handlers } from './handler.ts'

type Calls = 'packs.list' | 'packs.pick' | 'packs.handed' | 'packs.apply' | 'packs.remove'

const kinds = [{ name: '参数包', extensions: ['nbcs', 'json'] }]
const MOST_SAID = 3

export const packHandlers: Handlers<Calls> = {
  'packs.list': ({ store }) => done(viewOf(store)),
  'packs.pick': async services => {
    const path = await services.desktop.pickFile({ title: '选择参数包', kinds })
    return path === null ? done(null) : lookAt(services, path)
  },
  'packs.handed': services => {
    const path = services.handed?.('.nbcs') ?? null
    return path === null ? done(null) : lookAt(services, path)
  },
  'packs.apply': ({ store, chosenPacks, packKeys, now }, { token }) => {
    const chosen = chosenPacks.get(token)
    if (!chosen) return refuse('not_found', '没有找到这个参数包。', '请重新选择文件。')
    // Something may have changed since it was looked at.
    const trouble = troubleIn(chosen.signed.pack, store)
    if (trouble) return trouble
    store.packs.apply(chosen.signed, chosen.fileName, now().toISOString())
    usePacksOf(store, packKeys)
    return done(viewOf(store))
  },
  'packs.remove': ({ store, packKeys, now }, { seq }) => {
    const found = store.packs.inUse().find(one => one.seq === seq)
    if (!found) return refuse('not_found', '这个参数包已经不在使用。', '请关闭本页再打开。')
    const fixed = inUseTrouble(found.pack, thereIn(store))
    if (fixed !== null) return refuse('locked', fixed, '年报永远按它自己的格式打开，所以这个参数包要留着。')
    store.packs.takeOut(seq, now().toISOString())
    usePacksOf(store, packKeys)
    return done(viewOf(store))
  },
}

async function lookAt(
  { store, chosenPacks, packKeys = trustedKeys }: Services,
  path: string,
): Promise<Reply<ChosenPack>> {
  const fileName = basename(path)
  const bytes = await bytesOf(path)
  if (!bytes.ok) return bytes
  const read = readPack(bytes.value, packKeys)
  if (!read.ok) return read
  const signed = read.value
  const trouble = troubleIn(signed.pack, store)
  if (trouble) return trouble
  const older = store.packs.inUse().find(({ pack }) => pack.id === signed.pack.id)?.pack
  return done({
    token: chosenPacks.put({ signed, fileName }),
    fileName,
    head: headOf(signed.pack),
    keyId: signed.keyId,
    replaces: older?.version ?? null,
    changes: packChanges(signed.pack, older),
  })
}

async function bytesOf(path: string): Promise<Reply<Uint8Array>> {
  try {
    if ((await stat(path)).size <= LARGEST_PACK) return done(await readFile(path))
    return refuse('unreadable', '文件太大，不是参数包。', '没有改动任何内容。请检查是否选错了文件。')
  } catch (error) {
    const code = errorCode(error)
    if (code === undefined) throw error
    return refuse('unreadable', `“${basename(path)}”读不出来（${code}）。`, '请把文件复制到本机再选择。')
  }
}

const thereIn = (store: Store): PacksThere => ({
  packs: store.packs.inUse().map(({ pack }) => pack),
  reports: store.packs.formsNeeded(),
})

function troubleIn(pack: Pack, store: Store) {
  const says = packTrouble(pack, thereIn(store))
  if (says.length === 0) return null
  const more = says.length > MOST_SAID ? `（还有 ${String(says.length - MOST_SAID)} 处）` : ''
  return refuse(
    'bad_input',
    `参数包没有载入：${says.slice(0, MOST_SAID).join('')}${more}`,
    '没有改动任何内容。请把这句话告诉发文件的单位。',
  )
}

const headOf = ({ id, version, name, issuer, date, basis, fromYear }: Pack): PackHead => ({
  ...{ id, version, name, issuer, date, basis, fromYear },
})

function viewOf(store: Store): PacksView {
  const there = thereIn(store)
  return {
    inUse: store.packs.inUse().map(({ pack, seq, fileName, appliedAt }) => ({
      ...{ head: headOf(pack), seq, fileName, appliedAt },
      contents: packContents(pack),
      fixed: inUseTrouble(pack, there),
    })),
    history: store.packs.history().map(({ pack: { name, version }, ...line }) => ({
      ...{ seq: line.seq, name, version },
      ...{ fileName: line.fileName, appliedAt: line.appliedAt, removedAt: line.removedAt },
    })),
  }
}
