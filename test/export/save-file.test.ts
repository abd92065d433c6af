import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppError } from '../../src/contract/app-error.ts'
import { saveFile } from '../../src/main/export/save-file.ts'

const slowly = fileURLToPath(new URL('save-slowly.ts', import.meta.url))
const bytes = new TextEncoder().encode('年报的内容')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-save-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const save = (check?: (written: Uint8Array) => Promise<AppError | null>, where = folder) =>
  saveFile({ folder: where, name: '2025-年报', extension: '.docx', bytes, ...(check ? { check } : {}) })

describe('saving a file', () => {
  it('gives the name to the whole file and leaves nothing beside it', async () => {
    expect(await save()).toEqual({
      ok: true,
      path: join(folder, '2025-年报.docx'),
      name: '2025-年报.docx',
      bytes: bytes.length,
    })
    expect(readdirSync(folder)).toEqual(['2025-年报.docx'])
    expect(new Uint8Array(readFileSync(join(folder, '2025-年报.docx')))).toEqual(bytes)
  })

  it('never touches a file that is there: the new one gets a number', async () => {
    writeFileSync(join(folder, '2025-年报.docx'), '旧文件')
    mkdirSync(join(folder, '2025-年报 (2).docx'))
    expect(await save()).toMatchObject({ ok: true, name: '2025-年报 (3).docx' })
    expect(readFileSync(join(folder, '2025-年报.docx'), 'utf8')).toBe('旧文件')
  })

  it('two at a time get two names', async () => {
    const names = (await Promise.all([save(), save(), save()])).map(saved => (saved.ok ? saved.name : ''))
    expect(names.sort()).toEqual(['2025-年报 (2).docx', '2025-年报 (3).docx', '2025-年报.docx'])
    expect(readdirSync(folder)).toHaveLength(3)
  })

  it('shows the check what came back from the disk, under no final name yet', async () => {
    let seen: Uint8Array | undefined
    await save(written => {
      seen = written
      expect(readdirSync(folder).some(name => name.endsWith('.docx'))).toBe(false)
      return Promise.resolve(null)
    })
    expect(seen).toEqual(bytes)
  })

  it('leaves nothing when the check refuses or breaks', async () => {
    const error: AppError = { code: 'mismatch', says: '不一致。', hint: '请重试。' }
    expect(await save(() => Promise.resolve(error))).toEqual({ ok: false, error })
    await expect(save(() => Promise.reject(new Error('broken check')))).rejects.toThrow('broken check')
    expect(readdirSync(folder)).toEqual([])
  })

  it('says so in a sentence when the folder is gone or is none', async () => {
    const gone = await save(undefined, join(folder, 'gone'))
    expect(gone).toMatchObject({ ok: false, error: { code: 'cannot_write' } })
    expect(gone.ok ? '' : gone.error.says).toContain('文件夹不存在')
    writeFileSync(join(folder, 'file'), '')
    expect(await save(undefined, join(folder, 'file'))).toMatchObject({ ok: false })
  })

  it.skipIf(process.platform === 'win32')('says so when the folder may not be written to', () => {
    chmodSync(folder, 0o555)
    const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
    const run = spawnSync(process.execPath, [slowly, folder], { encoding: 'utf8', ...nobody })
    chmodSync(folder, 0o755)
    const saved = JSON.parse(run.stdout.split('\n')[0]!) as { ok: boolean; error: AppError }
    expect(saved.ok).toBe(false)
    expect(saved.error.says).toBe('“年报0.docx”没有写成：这个文件夹不能写入，或者文件正被 Word、WPS 占用。')
    expect(readdirSync(folder)).toEqual([])
  })

  it('replaces a file where it was told to, and only after the new one was checked', async () => {
    writeFileSync(join(folder, '2025-年报.docx'), '旧文件')
    const error: AppError = { code: 'mismatch', says: '不一致。', hint: '请重试。' }
    const replace = (check: (written: Uint8Array) => Promise<AppError | null>) =>
      saveFile({ folder, name: '2025-年报', extension: '.docx', bytes, check, sameName: 'replace' })
    expect(await replace(() => Promise.resolve(error))).toEqual({ ok: false, error })
    expect(readFileSync(join(folder, '2025-年报.docx'), 'utf8')).toBe('旧文件')
    const saved = await replace(() => {
      expect(readFileSync(join(folder, '2025-年报.docx'), 'utf8')).toBe('旧文件')
      return Promise.resolve(null)
    })
    expect(saved).toMatchObject({ ok: true, name: '2025-年报.docx' })
    expect(saved).not.toHaveProperty('insteadOf')
    expect(readdirSync(folder)).toEqual(['2025-年报.docx'])
    expect(new Uint8Array(readFileSync(join(folder, '2025-年报.docx')))).toEqual(bytes)
  })

  it.each(['~$2025-年报.docx', '~$25-年报.docx', '.~2025-年报.docx', '.~lock.2025-年报.docx#'])(
    'leaves a file alone that another program has open (%s)',
    async owner => {
      writeFileSync(join(folder, '2025-年报.docx'), '正在修改')
      writeFileSync(join(folder, owner), '')
      const sameName = 'replace'
      expect(
        await saveFile({ folder, name: '2025-年报', extension: '.docx', bytes, sameName }),
      ).toMatchObject({ ok: true, name: '2025-年报 (2).docx', insteadOf: '2025-年报.docx' })
      expect(readFileSync(join(folder, '2025-年报.docx'), 'utf8')).toBe('正在修改')
    },
  )

  it('goes beside a folder that has the name', async () => {
    mkdirSync(join(folder, '2025-年报.docx'))
    const saving = { folder, name: '2025-年报', extension: '.docx', bytes, sameName: 'replace' } as const
    const saved = await saveFile(saving)
    expect(saved).toMatchObject({ ok: true, name: '2025-年报 (2).docx' })
    expect(saved).not.toHaveProperty('insteadOf')
  })

  it.each(['beside', 'replace'])('killed at any moment leaves whole files or none (%s)', async mode => {
    for (let round = 0; round < 5; round += 1) {
      const child = spawn(process.execPath, [slowly, folder, mode], { stdio: ['ignore', 'pipe', 'inherit'] })
      await new Promise(resolve => child.stdout.once('data', resolve))
      setTimeout(() => child.kill('SIGKILL'), round * 11)
      await new Promise(resolve => child.once('exit', resolve))
      const named = readdirSync(folder).filter(name => name.endsWith('.docx'))
      expect(named.length).toBeGreaterThan(0)
      for (const name of named) {
        const content = readFileSync(join(folder, name))
        expect(content.length).toBe(1_000_000)
        expect(content.every(byte => byte === content[0])).toBe(true)
      }
      for (const name of readdirSync(folder)) rmSync(join(folder, name))
    }
  })
})
