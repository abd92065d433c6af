/** Commands of the pages that take minutes or write into the project: run by heavy-commands.long.test.ts in a copy of it. */
export interface HeavyCommand {
  readonly command: string
  /** What is added to the command, because this machine has no Electron or not every native module. */
  readonly also?: string
  /** Files that it writes, as a pattern below the copy. */
  readonly writes?: string
}

const packing = (platform: string, arch: string, made: string, native = ''): HeavyCommand => ({
  command: `npm run package -- --platform ${platform} --arch ${arch}${native ? ` --native ${native}` : ''}`,
  also: `--no-build --no-compress --electron electron-${platform}-${arch}${native ? ' --glibc 2.34' : ''}`,
  writes: `dist/package/公开年报${made}`,
})

/** In this order: what comes later needs what came before. */
export const heavyCommands: readonly HeavyCommand[] = [
  { command: 'npm run build', writes: 'out/main/index.js' },
  { command: 'npm run types' },
  { command: 'npm run lint' },
  { command: 'npx vitest run --project unit test/core/checks' },
  { command: 'npm run audit:security' },
  { command: 'npm run icon', writes: 'resources/icon/icon.ico' },
  { command: 'node scripts/interchange-schema.ts', writes: 'docs/interchange.schema.json' },
  packing('win32', 'x64', '-*-安装.exe'),
  packing('linux', 'arm64', '_*_arm64.deb', 'native-arm64.node'),
  packing('linux', 'x64', '_*_amd64.deb', 'native-x64.node'),
  { command: 'npm run audit:package' },
  { command: 'npm run audit:package 程序文件' },
  { command: 'sha256sum 公开年报-*.exe' },
  { command: 'npm run guide', writes: 'dist/*.pdf' },
  { command: 'npm run pictures', writes: 'docs/images/home.png' },
  { command: 'npm run bench', writes: 'docs/bench.md' },
]
