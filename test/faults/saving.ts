import { saveFile } from '../../src/main/export/save-file.ts'
import { say } from './killed/say.ts'
import { savedWords } from './saved-words.ts'

/** A program of its own: saves so many files, each second one in place of the one before, and says when each is answered. */
const [folder = '', count = '0'] = process.argv.slice(2)

for (let n = 1; n <= Number(count); n += 1) {
  const saved = await saveFile({
    ...{
      folder,
      name: `年报${Math.ceil(n / 2)}`,
      extension: '.txt',
      bytes: new TextEncoder().encode(savedWords(n)),
    },
    sameName: 'replace',
  })
  if (!saved.ok) throw new Error(saved.error.says)
  say(`did ${n}`)
}
