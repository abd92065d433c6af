import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../run.ts'
import { readFuses } from './read-fuses.ts'
import { FUSES } from '../../packaging/fuses.ts'

/**
 * `npm run audit:package [BINARY]`: are the fuses of the packaged program as packaging/fuses.ts declares them? Without a
 * packaged program it says so and ends with 2: nothing was checked, which is neither good nor bad.
 */
const [packaged = ''] = globSync('dist/package/*/nianbao{,.exe}', { cwd: ROOT })
const binary = process.argv[2] ?? (packaged === '' ? packaged : join(ROOT, packaged))
const NOT_CHECKED = 2

function wrongFuses(): readonly string[] | null {
  const found = readFuses(binary)
  return found && Object.keys(FUSES).filter(name => found[name] !== FUSES[name])
}

if (existsSync(binary)) {
  const wrong = wrongFuses()
  const says = wrong === null ? '程序文件里没有熔断位' : `不符的熔断位：${wrong.join('、') || '无'}`
  process.stdout.write(`${says}\n`)
  process.exitCode = wrong?.length === 0 ? 0 : 1
} else {
  process.stdout.write(
    '这里没有打包好的程序文件，熔断位没有核对；声明的配置由 npm run audit:security 核对。\n',
  )
  process.exitCode = NOT_CHECKED
}
