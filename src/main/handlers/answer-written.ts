import type { Reply } from '../../contract/app-error.ts'
import type { ExportedFile } from '../../contract/views.ts'
import type { Exported } from '../export/write-files.ts'
import { placeName } from '../place-name.ts'
import { done, refuse } from '../reply.ts'
import type { Services } from '../services.ts'

/** What the window learns of written files: their names and tokens, never where they are. */
export function answerWritten(
  { desktop, exports }: Pick<Services, 'desktop' | 'exports'>,
  folder: string,
  exported: Exported,
): Reply<{ place: string; files: readonly ExportedFile[] }> {
  for (const { path } of exported.files) desktop.wrote(path)
  return (
    notAllWritten(exported) ??
    done({
      place: placeName(folder),
      files: exported.files.map(({ path, ...file }) => ({ ...file, token: exports.put(path) })),
    })
  )
}

/** One format that failed is said, together with what was written all the same. */
function notAllWritten({ files, problems }: Exported) {
  const [problem] = problems
  if (!problem) return undefined
  const written = files.map(file => `“${file.name}”`).join('、')
  return refuse(problem.code, problem.says + (written ? `${written}已经写好。` : ''), problem.hint)
}
