import { fork, spawn } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filledIn, put } from '../../packaging/linux/fill-in.ts'
import { makeProgramFolder } from '../../packaging/program-folder.ts'
import type { Input, Method, Output } from '../../src/contract/api.ts'
import type { Reply } from '../../src/contract/app-error.ts'
import type { FileToRead } from '../../src/main/import/importer-process.ts'
import { liuxi } from '../helpers/report-builder.ts'
import { launchApp } from '../helpers/launch.ts'
import type { Launched } from '../helpers/launch.ts'
import { hasChromium } from '../helpers/tools.ts'
import { dummyElectron } from '../packaging/dummy-electron.ts'
import { putStandin } from '../packaging/standin-electron.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'nianbao-packaged-'))
const place = join(folder, '公开年报 便携')
const program = join(place, 'app/nianbao.sh')
/** Everything here runs as root, which the launcher refuses without this. */
const AS_ROOT = '--no-sandbox'
const FORMATS = ['docx', 'pdf', 'html', 'txt', 'xlsx', 'json'] as const

/** As the window itself asks, without its screens. */
const ask = async <M extends Method>(page: Page, method: M, input: Input<M>): Promise<Output<M>> => {
  const reply = await page.evaluate(([name, given]) => window.app.call(name, given), [method, input] as const)
  const answer = reply as Reply<Output<M>>
  if (!answer.ok) throw new Error(`${method}: ${answer.error.says}`)
  return answer.value
}

describe.skipIf(!hasChromium || process.platform !== 'linux')('the packaged program, on the stand-in', () => {
  let started: Launched
  let bundle = ''
  beforeAll(async () => {
    const electron = dummyElectron(ROOT, { platform: 'linux', arch: 'x64' }, join(folder, 'electron'))
    const target = { platform: 'linux', arch: process.arch === 'arm64' ? 'arm64' : 'x64' } as const
    await makeProgramFolder({ root: ROOT, target, electron, native: undefined }, join(place, 'app'))
    putStandin(ROOT, join(place, 'app'))
    const machine = process.arch === 'arm64' ? 'aarch64' : 'x86_64'
    put(program, filledIn('nianbao.sh', { GLIBC: '2.28', ARCH: process.arch, MACHINE: machine }), 0o755)
    writeFileSync(join(place, 'portable.txt'), '')
    started = await launchApp({ program, args: [AS_ROOT] })
  })
  afterAll(async () => {
    await started.close()
    rmSync(folder, { recursive: true })
  })

  it('starts from its launcher and keeps its data beside it', async () => {
    await started.page.getByRole('heading', { name: '先建本单位的机构档案' }).waitFor()
    expect(existsSync(join(place, '公开年报数据/library.db'))).toBe(true)
    const app = await ask(started.page, 'app.state', {})
    const own = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as typeof app
    expect(app).toMatchObject({ version: own.version, released: own.released })
  })

  it('has everything inside to write each kind of file and to read it again', async () => {
    const { page, app } = started
    const { id: officeId } = await ask(page, 'offices.create', { office: liuxi })
    const { summary } = await ask(page, 'reports.create', { officeId, year: 2025 })
    const { id } = summary
    await choose(app, [folder])
    const written = await ask(page, 'exports.write', { id, formats: [...FORMATS] })
    const names = written?.is === 'written' ? written.files.map(({ name }) => name) : []
    expect(names).toHaveLength(FORMATS.length)
    const paths = written?.is === 'written' ? names.map(name => findIn(folder, name)) : []
    // A workbook is no report to be read; `nianbao verify` reads it elsewhere.
    await choose(
      app,
      paths.filter(path => !path.endsWith('.xlsx')),
    )
    for (const { token, name } of await ask(page, 'imports.pickMany', {})) {
      const { draft } = await ask(page, 'imports.readPicked', { token })
      expect(draft.fiscalYear, name).toBe(2025)
    }
  })

  it('reads a PDF also where the parser is a utility process, which pdf.js takes for a window', async () => {
    const [pdf = ''] = globSync('**/*.pdf', { cwd: folder })
    const child = fork(join(place, 'app/resources/taken-out/out/main/importer.js'), [], {
      execArgv: ['--import', join(ROOT, 'test/packaging/as-utility.mjs')],
      serialization: 'advanced',
    })
    const answer = new Promise<unknown>((done, fail) => {
      child.once('message', done)
      child.once('exit', fail)
    })
    const bytes = new Uint8Array(readFileSync(join(folder, pdf)))
    child.send({ bytes, name: '年报.pdf', forms: [] } satisfies FileToRead)
    const read = await answer
    child.kill()
    expect(read).toMatchObject({ ok: true, draft: { fiscalYear: 2025 } })
  })

  it('opens a 交接包 that is double-clicked while it runs', async () => {
    const { page, app } = started
    await choose(app, [folder])
    const written = await ask(page, 'bundles.write', { password: null })
    bundle = findIn(folder, written?.name ?? '')
    const second = spawn(program, [AS_ROOT, bundle], { stdio: 'ignore' })
    await page.getByRole('dialog', { name: /^打开交接包 .*\.nbz$/ }).waitFor()
    await page.getByRole('dialog').getByText(liuxi.name).first().waitFor()
    await page.getByRole('button', { name: '取消' }).click()
    expect(second.exitCode ?? (await new Promise(done => second.once('exit', done)))).toBe(0)
  })

  it('opens a 交接包 that it is started with', async () => {
    await started.close()
    started = await launchApp({ program, args: [AS_ROOT, bundle] })
    const { page } = started
    await page.getByRole('heading', { name: /^合并“.*\.nbz”$/ }).waitFor()
  })

  it('tells its version, its day and how it is updated', async () => {
    const { page } = started
    await page.getByRole('button', { name: '帮助' }).click()
    await page.getByRole('menuitem', { name: '关于公开年报' }).click()
    const about = page.getByRole('dialog', { name: '关于公开年报' })
    await expect
      .poll(() => about.innerText())
      .toMatch(/\d+\.\d+\.\d+（\d{4}年\d+月\d+日发布）[^]*更新[^]*退回旧版本/)
  })
})

const choose = (app: Launched['app'], filePaths: readonly string[]): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...chosen] })
  }, filePaths)

/** The written files lie in a folder of the report's own. */
const findIn = (top: string, name: string): string => {
  const found = globSync(`**/${name}`, { cwd: top })[0]
  if (found === undefined) throw new Error(`${name} was not written`)
  return join(top, found)
}
