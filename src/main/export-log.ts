import { arch, platform, release } from 'node:os'
import type { Reply } from '../contract/app-error.ts'
import { saveFile } from './export/save-file.ts'
import { localDate } from './local-date.ts'
import { done } from './reply.ts'
import type { Services } from './services.ts'
import { newestSchema } from './store/migrate.ts'

/** Asks for a folder and writes the log there as one text that the clerk can read before giving it to anybody. */
export async function exportLog({
  desktop,
  readLog,
  version,
}: Pick<Services, 'desktop' | 'readLog' | 'version'>): Promise<Reply<{ file: string } | null>> {
  const folder = await desktop.pickFolder({ title: '运行记录保存到哪个文件夹' })
  if (folder === null) return done(null)
  const head = [
    '公开年报运行记录。只记程序出了什么问题，不含年报内容、单位和人名；可以先看一遍，再交给帮助您的人。',
    `程序 ${version}　库格式 ${String(newestSchema())}　系统 ${platform()} ${release()} ${arch()}　Node ${process.versions.node}`,
  ]
  const saved = await saveFile({
    folder,
    name: `公开年报运行记录${localDate(new Date())}`,
    extension: '.txt',
    bytes: Buffer.from(`${head.join('\n')}\n\n${readLog()}`),
  })
  if (!saved.ok) return saved
  desktop.wrote(saved.path)
  return done({ file: saved.name })
}
