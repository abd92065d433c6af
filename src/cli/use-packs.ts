import { basename } from 'node:path'
import { packTrouble } from '../core/packs/pack-trouble.ts'
import type { Pack } from '../core/packs/pack.ts'
import { putToUse } from '../core/packs/put-to-use.ts'
import { readPack } from '../main/packs/read-pack.ts'
import { trustedKeys } from '../main/packs/trusted-keys.ts'
import type { Arguments } from './arguments.ts'
import { CliError } from './cli-error.ts'
import { readBytes } from './read-report.ts'

/** What every command that reads a report also takes. */
export const packOptions = {
  pack: { type: 'string', multiple: true },
  'data-dir': { type: 'string' },
} as const

/**
 * From here on the command goes by the 参数包 of `--data-dir` and, after them, of each `--pack`: signed by a known key and
 * without trouble beside the others, or refused with the sentence that the window says.
 */
export async function usePacks(given: Arguments): Promise<void> {
  const folder = given.text('data-dir')
  let packs: readonly Pack[] = folder === undefined ? [] : await packsIn(folder)
  for (const file of given.texts('pack')) packs = withPack(packs, await packOf(file), file)
  putToUse(packs)
}

async function packsIn(folder: string): Promise<readonly Pack[]> {
  // SQLite is loaded for this only: without it the commands run where it is not built.
  const [{ openCopy }, { packsOf }] = await Promise.all([
    import('../main/store/open-copy.ts'),
    import('../main/packs/use-packs.ts'),
  ])
  const opened = openCopy(folder)
  if (!opened.ok) throw new CliError(`${opened.error.says}${opened.error.hint}`)
  try {
    return packsOf(opened.value)
  } finally {
    opened.value.close()
  }
}

async function packOf(file: string): Promise<Pack> {
  const read = readPack(await readBytes(file), trustedKeys)
  if (!read.ok) throw new CliError(`“${basename(file)}”：${read.error.says}${read.error.hint}`)
  return read.value.pack
}

/** The same version once more changes nothing; a newer one takes the place of the older. */
function withPack(packs: readonly Pack[], pack: Pack, file: string): readonly Pack[] {
  if (packs.some(({ id, version }) => id === pack.id && version === pack.version)) return packs
  const [trouble] = packTrouble(pack, { packs, reports: new Map() })
  if (trouble !== undefined) throw new CliError(`“${basename(file)}”没有用上：${trouble}`)
  return [...packs.filter(({ id }) => id !== pack.id), pack]
}
