import type { Reply } from '../../contract/app-error.ts'
import type { ExportOutcome, SameNames } from '../../contract/views.ts'
import { filesNamed } from '../export/same-names.ts'
import { writeFiles } from '../export/write-files.ts'
import type { FileToWrite } from '../export/write-files.ts'
import { placeName } from '../place-name.ts'
import { done, refuse } from '../reply.ts'
import type { Services } from '../services.ts'
import { answerWritten } from './answer-written.ts'

/**
 * Asks for a folder, and about files that are there under the same names; then writes, telling the window each step.
 * @param answer to that question, with the folder it was about
 */
export async function askAndExport(
  services: Services,
  files: readonly FileToWrite[],
  answer: SameNames | undefined,
): Promise<Reply<ExportOutcome | null>> {
  const { desktop, folders } = services
  if (answer) {
    const folder = folders.get(answer.folder)
    if (folder === undefined) return refuse('not_found', '没有找到刚才选的文件夹。', '请重新导出。')
    return write(services, files, folder, answer.become)
  }
  const folder = await desktop.pickFolder({ title: '选择导出到哪个文件夹' })
  if (folder === null) return done(null)
  const names = files.map(file => `${file.name}.${file.format}`)
  const existing = await filesNamed(folder, names)
  if (existing.length === 0) return write(services, files, folder, 'beside')
  return done({ is: 'asks', place: placeName(folder), folder: folders.put(folder), existing })
}

async function write(
  services: Services,
  files: readonly FileToWrite[],
  folder: string,
  sameName: SameNames['become'],
): Promise<Reply<ExportOutcome>> {
  const exported = await writeFiles(files, {
    ...{ folder, sameName },
    onStep: step => {
      services.tell('exporting', step)
    },
  })
  const answer = answerWritten(services, folder, exported)
  return answer.ok ? done({ is: 'written', ...answer.value }) : answer
}
