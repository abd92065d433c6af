import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { basename, join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { runTool } from '../run-tool.ts'
import { CHINESE_NAME, debianArch, NAME } from '../targets.ts'
import { filledIn, put } from './fill-in.ts'
import type { LinuxPackage } from './linux-packages.ts'

/** What Electron loads from the system; the names hold from Debian 10 on (newer ones provide them). */
const LIBRARIES = [
  'libgtk-3-0',
  'libnss3',
  'libgbm1',
  'libdrm2',
  'libcups2',
  'libasound2',
  'libxkbcommon0',
  'libatspi2.0-0',
]
const SCRIPTS = ['preinst', 'postinst', 'postrm']
const SANDBOX = 0o4755

/** Writes `公开年报_0.1.0_amd64.deb`. Compressed with xz: the dpkg of 统信 UOS 20 knows no zstd. */
export function makeDeb(parts: LinuxPackage, scratch: string, out: string): string {
  const { root, target, program, version, words, compress } = parts
  const tree = join(scratch, 'deb')
  rmSync(tree, { recursive: true, force: true })
  const opt = join(tree, 'opt', NAME)
  cpSync(program, opt, { recursive: true, verbatimSymlinks: true })
  if (existsSync(join(opt, 'chrome-sandbox'))) chmodSync(join(opt, 'chrome-sandbox'), SANDBOX)
  put(join(opt, 'nianbao.sh'), filledIn('nianbao.sh', words), 0o755)
  mkdirSync(join(tree, 'usr/bin'), { recursive: true })
  symlinkSync(`/opt/${NAME}/nianbao.sh`, join(tree, 'usr/bin', NAME))
  const share = join(tree, 'usr/share')
  const entry = filledIn('nianbao.desktop', { FOLDER: `/opt/${NAME}`, ICON: NAME })
  put(join(share, 'applications/nianbao.desktop'), entry)
  put(join(share, 'mime/packages/nianbao.xml'), filledIn('nianbao.xml', {}))
  putIcons(root, join(share, 'icons/hicolor'))
  const doc = join(share, 'doc', NAME)
  put(join(doc, 'copyright'), copyright(root))
  put(join(doc, 'changelog.gz'), gzipSync(readFileSync(join(root, 'CHANGELOG.md')), { level: 9 }))
  const control = join(tree, 'DEBIAN')
  put(join(control, 'control'), controlFile(parts, installedKilobytes(tree)))
  put(join(control, 'md5sums'), md5sums(tree))
  for (const script of SCRIPTS) put(join(control, script), filledIn(script, words), 0o755)
  const deb = join(out, `${CHINESE_NAME}_${version}_${debianArch(target)}.deb`)
  const options = ['--root-owner-group', compress ? '-Zxz' : '-Znone', '--build', tree, deb]
  runTool('dpkg-deb', options, '做 deb 安装包需要 dpkg-deb（apt-get install dpkg）。')
  return deb
}

function putIcons(root: string, hicolor: string): void {
  const drawn = join(root, 'resources/icon')
  for (const file of readdirSync(join(drawn, 'png'))) {
    const size = basename(file, '.png')
    cpSync(join(drawn, 'png', file), join(hicolor, `${size}x${size}/apps/${NAME}.png`))
  }
  cpSync(join(drawn, 'icon.svg'), join(hicolor, `scalable/apps/${NAME}.svg`))
}

const copyright = (root: string): string =>
  [
    'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/',
    `Upstream-Name: ${NAME}`,
    '',
    'Files: *',
    'Copyright: the authors of 公开年报',
    'License: Expat',
    ...readFileSync(join(root, 'LICENSE'), 'utf8')
      .trim()
      .split('\n')
      .map(line => ` ${line.trim() || '.'}`),
    '',
    `Comment: 随附的软件包、字体和 Electron 的许可见 /opt/${NAME}/LICENSE*`,
    '',
  ].join('\n')

function controlFile({ target, version, words }: LinuxPackage, kilobytes: number): string {
  return [
    `Package: ${NAME}`,
    `Version: ${version}`,
    `Architecture: ${debianArch(target)}`,
    'Maintainer: nianbao <nianbao@localhost>',
    'Section: editors',
    'Priority: optional',
    `Installed-Size: ${String(kilobytes)}`,
    `Depends: ${[`libc6 (>= ${words['GLIBC'] ?? ''})`, ...LIBRARIES].join(', ')}`,
    'Recommends: zenity | kdialog | x11-utils, fonts-noto-cjk | fonts-wqy-microhei',
    `Description: ${CHINESE_NAME}：编制政府信息公开工作年度报告`,
    ' 离线编制、校验、印制和保存乡镇政府信息公开工作年度报告。不联网，不要账号。',
    ' .',
    ' 数据保存在各用户“文档”的“公开年报数据”文件夹，卸载时保留。',
    '',
  ].join('\n')
}

const entries = (tree: string) =>
  readdirSync(tree, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .toSorted()

const installedKilobytes = (tree: string): number =>
  entries(tree).reduce((sum, file) => sum + Math.ceil(lstatSync(file).size / 1024), 0)

const md5sums = (tree: string): string =>
  entries(tree)
    .filter(file => !relative(tree, file).startsWith('DEBIAN'))
    .map(file => `${createHash('md5').update(readFileSync(file)).digest('hex')}  ${relative(tree, file)}\n`)
    .join('')
