import type { AppError } from '../../contract/app-error.ts'

/** Why a file could not be written, by the code of the system's error. `name` with its extension. */
export function cannotWrite(name: string, code: string): AppError {
  const file = `“${name}”`
  const error = (says: string, hint: string): AppError => ({ code: 'cannot_write', says, hint })
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return error(`${file}没有写成：所选的文件夹不存在。`, '请重新选择文件夹。')
    case 'ENOSPC':
    case 'EDQUOT':
      return error(`${file}没有写成：磁盘空间不足。`, '请清理磁盘，或者换一个文件夹。')
    case 'EEXIST':
      return error(`${file}没有写成：同名文件太多。`, '请换一个文件夹，或者删去旧文件。')
    case 'ENAMETOOLONG':
      return error(`${file}没有写成：文件夹的路径太长。`, '请换一个路径较短的文件夹。')
    default:
      return error(
        `${file}没有写成：这个文件夹不能写入，或者文件正被 Word、WPS 占用。`,
        '请关闭已打开的文件，或者换一个文件夹（例如“文档”）再试。',
      )
  }
}

export const notOnDisk = (name: string): AppError => ({
  code: 'cannot_write',
  says: `“${name}”写入后读出的内容不一致，没有生成文件。`,
  hint: '磁盘可能有故障，请换一个文件夹或另一个磁盘再试。',
})
