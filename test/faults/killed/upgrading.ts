import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '../../../src/main/store/open-store.ts'
import { begins, say } from './say.ts'

/** Opens one copy after another of a library of the first schema. */
const [folder = '', old = ''] = process.argv.slice(2)
begins()
for (let n = 1; ; n += 1) {
  const place = join(folder, String(n))
  mkdirSync(place, { recursive: true })
  copyFileSync(old, join(place, 'library.db'))
  say(`does ${n}`)
  const reply = openStore({ folder: place, appVersion: '0.1.0', osUser: 'clerk', now: () => new Date() })
  if (!reply.ok) throw new Error(reply.error.says)
  say(`did ${n}`)
  reply.value.close()
}
