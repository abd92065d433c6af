import { createPrivateKey } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { pack as packSchema } from '../../src/contract/schemas/pack.ts'
import { packTrouble } from '../../src/core/packs/pack-trouble.ts'
import { packKeyOf } from '../../src/main/packs/pack-key.ts'
import { trustedKeys } from '../../src/main/packs/trusted-keys.ts'
import { signedFile } from './signed-file.ts'

/**
 * npm run pack:sign -- --key PRIVATE.pem CONTENT.json [--out FILE.nbcs]: looks through the content of a 参数包 as the
 * program will and signs it. The key never leaves its file.
 */
const { values, positionals } = parseArgs({
  options: { key: { type: 'string' }, out: { type: 'string' } },
  allowPositionals: true,
})
const [content] = positionals
if (values.key === undefined || content === undefined) {
  fail('用法：npm run pack:sign -- --key 私钥.pem 内容.json [--out 文件.nbcs]')
}
const key = createPrivateKey(readFileSync(values.key))
if (key.asymmetricKeyType !== 'ed25519') fail('私钥不是 Ed25519 的。')
const parsed = packSchema.safeParse(JSON.parse(readFileSync(content, 'utf8')))
if (!parsed.success) {
  fail(parsed.error.issues.map(({ path, message }) => `${path.map(String).join('.')}：${message}`).join('\n'))
}
const trouble = packTrouble(parsed.data, { packs: [], reports: new Map() })
if (trouble.length > 0) fail(trouble.join('\n'))
const out = values.out ?? content.replace(/(?:\.json)?$/, '.nbcs')
writeFileSync(out, signedFile(key, parsed.data))
const { id, spki } = packKeyOf(key)
const known = trustedKeys.some(one => one.id === id)
process.stdout.write(
  known
    ? `${out}\n`
    : `${out}\n本程序不认可这把密钥：编号 ${id}，公钥 ${spki}（src/main/packs/trusted-keys.ts）\n`,
)

function fail(why: string): never {
  process.stderr.write(`${why}\n`)
  process.exit(1)
}
