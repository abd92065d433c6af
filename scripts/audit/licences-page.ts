import { INSIDE, WITHOUT_INSTALL_SCRIPT } from './licence-rules.ts'
import type { ShippedFont } from './shipped-fonts.ts'
import type { ShippedPackage } from './shipped-packages.ts'

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')

/** docs/licences.md: every shipped package and font with its licence, and which have install scripts. */
export function licencesPage(packages: readonly ShippedPackage[], fonts: readonly ShippedFont[]): string {
  const scripted = packages.filter(one => one.installScripts.length > 0)
  return `# 随程序分发的组件及其许可

由 \`npm run audit:licences -- --write\` 从 package-lock.json 写出；测试核对它是最新的，并且没有许可清单以外的组件。
共 ${String(packages.length)} 个包。Electron 自身所含的 Chromium、Node.js 等组件的许可见其附带的 LICENSES.chromium.html，原样随安装包提供。
SQLite（在 better-sqlite3 内）属于公有领域。

${table(
  ['包', '版本', '许可'],
  packages.map(({ name, version, licence }) => [name, version, licence]),
)}

## 包内另有许可的部分

${table(
  ['部分', '许可', '许可文本'],
  INSIDE.map(({ part, licence, file }) => [part, licence, file]),
)}

## 字体（resources/fonts）

${table(
  ['文件', '字体和版本', '版权', '许可'],
  fonts.map(({ file, typeface, copyright, licence }) => [file, typeface, copyright, licence]),
)}

许可原文在 [resources/fonts](../resources/fonts)，也随安装包提供（\`LICENSES.packages.txt\`）。

## 安装脚本

安装时一律不运行脚本（.npmrc 的 ignore-scripts）。声明了脚本的包：

${table(
  ['包', '脚本', '为什么不需要'],
  scripted.map(({ name, installScripts }) => [
    name,
    installScripts.join('、'),
    WITHOUT_INSTALL_SCRIPT[name] ?? '未说明',
  ]),
)}

## 已知漏洞

编制机器可能不联网，\`npm audit\` 不能作为测试。每次发布前，在联网的机器上对 package-lock.json 运行
\`npm audit --omit=dev\`，或者把 \`npm run sbom\` 写出的清单交给任一支持 CycloneDX 的检查工具；结果记入 CHANGELOG.md。
`
}
