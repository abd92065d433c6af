import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dice } from '../main/keeping/dice.ts'
import { cuts, happens, newDisk, writeImage } from './disk.ts'
import { memoryFolder } from './memory-folder.ts'
import { readRecorded } from './recorded.ts'
import { savedWords } from './saved-words.ts'
import { noShim, standBetween } from './shim.ts'

const FILES = 8

/** What is wrong with a folder of saved files: a name without its whole content, or an answered file that is not there. */
function faultOf(folder: string, answered: number): string | null {
  const names = readdirSync(folder).filter(name => !name.includes('.part-'))
  const halves = names.filter(name => {
    const text = readFileSync(join(folder, name), 'utf8')
    return !Array.from({ length: FILES }, (_, n) => savedWords(n + 1)).includes(text)
  })
  if (halves.length > 0) return `half: ${halves.join()}`
  const last = `年报${Math.ceil(answered / 2)}.txt`
  if (answered > 0 && !names.includes(last)) return `${last} is gone`
  return names.length < Math.ceil(answered / 2) ? 'an earlier one is gone' : null
}

test('导出的文件在任一处断电，三种剩法：有名字的都完整，答复过的都在', context => {
  if (noShim) return context.skip(noShim)
  const root = join(memoryFolder(), 'papers')
  mkdirSync(root)
  const log = join(memoryFolder(), 'log')
  const program = [join(import.meta.dirname, 'saving.ts'), root, String(FILES)]
  const ran = spawnSync(process.execPath, program, { env: standBetween({ root, log }), encoding: 'utf8' })
  expect(ran.status, ran.stderr).toBe(0)
  const disk = newDisk(root)
  const roll = dice(20_260_303)
  const lost: string[] = []
  let answered = 0
  for (const [at, done] of readRecorded(log).entries()) {
    if (done.op === 'said') answered = Number(done.line.split(' ')[1])
    else happens(disk, done)
    for (const cut of cuts) {
      const image = memoryFolder()
      writeImage(disk, cut, roll, image)
      const fault = faultOf(image, answered)
      if (fault) lost.push(`${at}, ${cut}, ${answered} answered: ${fault}`)
      rmSync(image, { recursive: true })
    }
  }
  expect(answered).toBe(FILES)
  expect(lost).toEqual([])
})
