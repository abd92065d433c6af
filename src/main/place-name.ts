import { basename, dirname, sep } from 'node:path'

/** Folders that the system shows under a Chinese name. */
const shownAs: Readonly<Record<string, string>> = {
  Documents: '文档',
  Desktop: '桌面',
  Downloads: '下载',
}

/** A folder in words a clerk recognises (文档\公开年报数据): its last two names, never the full path. */
export function placeName(folder: string): string {
  return [basename(dirname(folder)), basename(folder)]
    .filter(name => name !== '')
    .map(name => shownAs[name] ?? name)
    .join(sep)
}
