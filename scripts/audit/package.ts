import { existsSync, globSync } from 'node:fs'
import { resolve } from 'node:path'
import { ROOT } from '../run.ts'
import { lookAtProgram } from './packaged/look-at-program.ts'
import { notChecked } from './packaged/not-checked.ts'

/**
 * `npm run audit:package [BINARY]`: looks into a packaged program and the packages beside its folder, line by line, and
 * says at the end what cannot be seen in the files; with nothing given into every one below dist/package. Without a
 * packaged program it says so and ends with 2: nothing was checked, which is neither good nor bad.
 */
const NOT_CHECKED = 2
const [, , given] = process.argv
const programs =
  given === undefined
    ? globSync('dist/package/*/nianbao{,.exe}', { cwd: ROOT }).toSorted()
    : [given].filter(file => existsSync(file))
const say = (line: string): void => void process.stdout.write(`${line}\n`)

for (const name of programs) {
  const program = resolve(given === undefined ? ROOT : '', name)
  if (programs.length > 1) say(`${name}：`)
  const looked = lookAtProgram(program)
  for (const { at, troubles } of looked) {
    say(`${troubles.length === 0 ? '符合' : '不符'}  ${at}`)
    for (const trouble of troubles) say(`      ${trouble}`)
  }
  say('没有核对的：')
  for (const sentence of notChecked(program)) say(`      ${sentence}`)
  if (looked.some(({ troubles }) => troubles.length > 0)) process.exitCode = 1
}
if (programs.length === 0) {
  say('这里没有打包好的程序文件，什么都没有核对；声明的配置由 npm run audit:security 核对。')
  process.exitCode = NOT_CHECKED
}
