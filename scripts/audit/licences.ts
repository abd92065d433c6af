import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../run.ts'
import { isAllowedLicence, WITHOUT_INSTALL_SCRIPT } from './licence-rules.ts'
import { licencesPage } from './licences-page.ts'
import { shippedFonts } from './shipped-fonts.ts'
import { shippedPackages } from './shipped-packages.ts'

/** `npm run audit:licences`: exit 1 where a licence is not allowed or docs/licences.md is not up to date; `--write` writes it. */
const PAGE = join(ROOT, 'docs/licences.md')
const packages = shippedPackages(ROOT)
const page = licencesPage(packages, shippedFonts(ROOT))
if (process.argv.includes('--write')) writeFileSync(PAGE, page)

const troubles = [
  ...packages
    .filter(({ licence }) => !isAllowedLicence(licence))
    .map(({ name, licence }) => `${name}：许可 ${licence || '不明'} 不在清单中`),
  ...packages
    .filter(({ name, installScripts }) => installScripts.length > 0 && !WITHOUT_INSTALL_SCRIPT[name])
    .map(({ name }) => `${name}：有安装脚本，没有说明为什么不需要`),
  ...(readFileSync(PAGE, 'utf8') === page
    ? []
    : ['docs/licences.md 不是最新的：npm run audit:licences -- --write']),
]
process.stdout.write(`${String(packages.length)} 个随程序分发的包，${String(troubles.length)} 处问题\n`)
for (const trouble of troubles) process.stdout.write(`${trouble}\n`)
process.exitCode = troubles.length === 0 ? 0 : 1
