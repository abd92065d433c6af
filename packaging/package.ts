import { mkdirSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { build, ROOT } from '../scripts/run.ts'
import { readArguments, USAGE } from './arguments.ts'
import type { PackageArguments } from './arguments.ts'
import { makeLinuxPackages } from './linux/linux-packages.ts'
import { makeProgramFolder } from './program-folder.ts'
import { CHINESE_NAME, targetName } from './targets.ts'
import { makeWindowsPackages } from './windows/windows-packages.ts'

/** `npm run package`: the packages of one machine, from an Electron that is given or fetched. See docs/packaging.md. */
async function makePackages(asked: PackageArguments): Promise<void> {
  const { target, electron, native, limits, compress } = asked
  if (asked.build && !build()) throw new Error('构建没有成功，没有打包。')
  const folder = resolve(ROOT, asked.out)
  mkdirSync(folder, { recursive: true })
  const program = join(folder, `${CHINESE_NAME}-${targetName(target)}`)
  await makeProgramFolder({ root: ROOT, target, electron, native }, program)
  const made =
    target.platform === 'win32'
      ? makeWindowsPackages({ root: ROOT, program, compress }, folder)
      : makeLinuxPackages({ root: ROOT, target, program, limits, compress }, folder)
  const asar = join(program, 'resources/app.asar')
  for (const file of [asar, ...made])
    process.stdout.write(
      `${megabytes(file).padStart(8)} MB  ${file === asar ? 'app.asar' : basename(file)}\n`,
    )
}

const megabytes = (file: string): string => (statSync(file).size / 1e6).toFixed(1)

const asked = readArguments(process.argv.slice(2))
if (typeof asked === 'string') {
  process.stderr.write(`${asked}\n\n${USAGE}\n`)
  process.exitCode = 2
} else {
  makePackages(asked).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  })
}
