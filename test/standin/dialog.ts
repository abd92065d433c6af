import { resolve } from 'node:path'
import { app } from './app.ts'
import { headed } from './boot.ts'
import { loud } from './gaps.ts'
import { windowInFront } from './window-registry.ts'

interface Wish {
  readonly title?: string
  readonly message?: string
  readonly detail?: string
  readonly defaultPath?: string
  readonly defaultId?: number
  readonly cancelId?: number
}
type Ask = (...args: readonly unknown[]) => Promise<unknown>

const unscripted = (name: string): Error =>
  new Error(
    `electron stand-in: dialog.${name} was called, but the test scripted no answer ` +
      `(app.evaluate(({ dialog }) => { dialog.${name} = async () => … }))`,
  )

/** The last argument is the wish; the first may be the window. */
const wishOf = (args: readonly unknown[]): Wish => args.at(-1) ?? {}

/** A person is looking: the page's own prompt asks. */
async function askInPage(kind: 'prompt' | 'confirm', text: string, proposal = ''): Promise<unknown> {
  const page = windowInFront()?.webContents
  return page?.executeJavaScript(`${kind}(${JSON.stringify(text)}, ${JSON.stringify(proposal)})`)
}

const person: Readonly<Record<string, Ask>> = {
  async showSaveDialog(...args) {
    const { title = '保存到', defaultPath = '' } = wishOf(args)
    const path = await askInPage('prompt', title, resolve(app.getPath('documents'), defaultPath))
    return { canceled: !path, filePath: path ?? '' }
  },
  async showOpenDialog(...args) {
    const { title = '打开', defaultPath = app.getPath('documents') } = wishOf(args)
    const path = await askInPage('prompt', title, defaultPath)
    return { canceled: !path, filePaths: path ? [path] : [] }
  },
  async showMessageBox(...args) {
    const { message = '', detail = '', defaultId = 0, cancelId = 1 } = wishOf(args)
    const yes = await askInPage('confirm', `${message}\n${detail}`)
    return { response: yes ? defaultId : cancelId, checkboxChecked: false }
  },
}

const ask =
  (name: string): Ask =>
  (...args) => {
    const answer = headed ? person[name] : undefined
    return answer ? answer(...args) : Promise.reject(unscripted(name))
  }

/** Tests put their answers in place of these; a dialog nobody answers is an error. */
export const dialog = loud('dialog', {
  showOpenDialog: ask('showOpenDialog'),
  showSaveDialog: ask('showSaveDialog'),
  showMessageBox: ask('showMessageBox'),
  showErrorBox: (title: string, content: string): void => {
    process.stderr.write(`${title}: ${content}\n`)
  },
})
