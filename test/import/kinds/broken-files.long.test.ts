import { afterAll, describe, expect, test } from 'vitest'
import { brokenFilesAreAnswered, parserForMany } from './broken-files-property.ts'
import { goodFiles } from './good-files.ts'

const parser = parserForMany()
afterAll(parser.end)

describe('坏文件五千份', () => {
  test('各有一句话，不崩不挂', async () => {
    const read = await brokenFilesAreAnswered(parser.ask, await goodFiles(), {
      count: 460,
      ofPdf: 460,
      seed: 20_260_119,
    })
    process.stdout.write(`${read} broken files read\n`)
    expect(read).toBeGreaterThan(2_500)
  })
})
