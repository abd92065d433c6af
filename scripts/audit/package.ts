import { existsSync, globSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ROOT } from '../run.ts'
import { lookAtProgram } from './packaged/look-at-program.ts'
import { notChecked } from './packaged/not-checked.ts'

/**
 * `npm run audit:package [BINARY]`: looks into a packaged program and the packages beside its folder, line by line, and
 * says at the end what cannot be seen in the files. Without a packaged program it says so and ends with 2: nothing was
 * checked, which is neither good nor bad.
 */
const [packaged = ''] = globSync('dist/package/*/nianbao{,.exe}', { cwd: ROOT })
const program = resolve(process.argv[2] ?? (packaged === '' ? packaged : join(ROOT, packaged)))
const NOT_CHECKED = 2
const say = (line: string): void => void process.stdout.write(`${line}\n`)

if (packaged !== '' || (process.argv[2] !== undefined && existsSync(program))) {
  const looked = lookAtProgram(program)
  for (const { at, troubles } of looked) {
    say(`${troubles.length === 0 ? '符合' : '不符'}  ${at}`)
    for (const trouble of troubles) say(`      ${trouble}`)
  }
  say('没有核对的：')
  for (const sentence of notChecked(program)) say(`      ${sentence}`)
  process.exitCode = looked.every(({ troubles }) => troubles.length === 0) ? 0 : 1
} else {
  say('这里没有打包好的程序文件，什么都没有核对；声明的配置由 npm run audit:security 核对。')
  process.exitCode = NOT_CHECKED
}
