import { saveFile } from '../export/save-file.ts'
import { writeGuide } from '../export/write-guide.ts'
import { done, refuse } from '../reply.ts'
import type { Handlers } from './handler.ts'

export const guideHandlers: Handlers<'guide.write'> = {
  'guide.write': async ({ desktop, pdf, guideFolder, version, released }) => {
    if (!pdf || guideFolder === undefined)
      return refuse('no_pdf_engine', '这里不能写 PDF。', '请在窗口程序里导出。')
    const folder = await desktop.pickFolder({ title: '使用指南保存到哪个文件夹' })
    if (folder === null) return done(null)
    const bytes = await writeGuide(pdf, { pictures: guideFolder, version, released })
    const saved = await saveFile({ folder, name: `公开年报使用指南 ${version}`, extension: '.pdf', bytes })
    if (!saved.ok) return saved
    desktop.wrote(saved.path)
    return done({ file: saved.name })
  },
}
