import { afterAll, describe, test } from 'vitest'
import { brokenFilesAreAnswered, parserForMany } from './broken-files-property.ts'
import { goodFiles } from './good-files.ts'

const parser = parserForMany()
afterAll(parser.end)

describe('坏文件五千份', () => {
  test('各有一句话，不崩不挂', async () => {
    await brokenFilesAreAnswered(parser.ask, await goodFiles(), 460, 20_260_119)
  })
})
