import { generateKeyPairSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { signedFile } from '../../../scripts/packs/signed-file.ts'
import type { Pack } from '../../../src/core/packs/pack.ts'
import { packKeyOf } from '../../../src/main/packs/pack-key.ts'
import { newFolder } from '../library-folder.ts'

/** A key pair made for the tests at hand, and whose packs it signs. */
export function signer() {
  const { privateKey } = generateKeyPairSync('ed25519')
  const write = (name: string, text: string | Uint8Array): string => {
    const path = join(newFolder(), name)
    writeFileSync(path, text)
    return path
  }
  return {
    key: packKeyOf(privateKey),
    text: (payload: unknown): string => signedFile(privateKey, payload),
    /** The path of a signed pack. */
    file: (pack: Pack): string =>
      write(`${pack.id}-${String(pack.version)}.nbcs`, signedFile(privateKey, pack)),
    write,
  }
}

/** A small pack: one wording, one holiday year. */
export const small: Pack = {
  id: 'county',
  version: 2,
  name: '青河县 2027 年参数',
  issuer: '青河县政务公开办',
  date: '2026-11-20',
  basis: '青政公开〔2026〕3号',
  fromYear: 2027,
  ruleTexts: [{ id: 'T3-14', severity: 'warning', reason: '相差两倍以上的，县里逐个核实。' }],
  holidays: [{ year: 2027, notice: '（试）', off: [['2027-01-01', '2027-01-03']], work: ['2027-01-09'] }],
  limits: { gov_township: { deadline: '02-28' } },
  phrases: [{ label: '专区', text: '在便民服务中心设立政务公开专区。', section: 's1' }],
}
