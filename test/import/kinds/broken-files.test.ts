import { afterAll, describe, test } from 'vitest'
import { brokenFilesAreAnswered, isAnswered, parserForMany } from './broken-files-property.ts'
import { bombs } from './broken-files.ts'
import { goodFiles } from './good-files.ts'

const parser = parserForMany()
afterAll(parser.end)

describe('坏文件和故意造坏的文件，各有一句话，不崩不挂', () => {
  test.each(Object.keys(bombs))('%s', { timeout: 30_000 }, name =>
    isAnswered(parser.ask, bombs[name]!(), '年报.docx'),
  )

  test('五百份：截断、翻位、清零、错位的好文件，和每种名字的乱字节', { timeout: 120_000 }, async () => {
    const read = await brokenFilesAreAnswered(parser.ask, await goodFiles(), {
      count: 60,
      ofPdf: 8,
      seed: 20_260_118,
    })
    process.stdout.write(`${read} broken files read\n`)
  })
})
