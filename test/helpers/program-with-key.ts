import type { KeyObject } from 'node:crypto'
import { cpSync, globSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { packKeyOf } from '../../src/main/packs/pack-key.ts'
import { trustedKeys } from '../../src/main/packs/trusted-keys.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/**
 * Puts the built program into a folder, with another public key where its own stands. Nothing in the program takes
 * another key: the bytes of the bundle are changed, which a packaged one, sealed by the integrity of its asar, does not
 * survive.
 */
export function programWithKey(folder: string, key: KeyObject): void {
  const ours = packKeyOf(key)
  const [known] = trustedKeys
  cpSync(join(ROOT, 'out'), join(folder, 'out'), { recursive: true })
  for (const shared of ['package.json', 'resources', 'node_modules'])
    symlinkSync(join(ROOT, shared), join(folder, shared))
  const changed = globSync('out/{main,cli}/*.js', { cwd: folder }).filter(name => {
    const path = join(folder, name)
    const text = readFileSync(path, 'utf8')
    if (!known || !text.includes(known.spki)) return false
    writeFileSync(path, text.replace(known.id, ours.id).replace(known.spki, ours.spki))
    return true
  })
  if (changed.length !== 2) throw new Error(`the key stands in ${String(changed.length)} files, not in two`)
}
