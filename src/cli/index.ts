import { checkCommand } from './commands/check.ts'
import { draftCommand } from './commands/draft.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { verifyCommand } from './commands/verify.ts'
import { CliError } from './cli-error.ts'
import { usage } from './usage.ts'
import { closeNetwork } from '../main/no-network.ts'

const commands = {
  import: importCommand,
  check: checkCommand,
  draft: draftCommand,
  export: exportCommand,
  verify: verifyCommand,
}

/** Exit codes: 0 done, 1 the report has errors (check) or the files differ (verify), 2 the call or the input is no good. */
async function run([name = '--help', ...args]: readonly string[]): Promise<number> {
  const print = (text: string) => void process.stdout.write(`${text}\n`)
  if (['help', '--help', '-h'].includes(name) || args.includes('--help')) {
    print(usage)
    return 0
  }
  const command = Object.entries(commands).find(([known]) => known === name)?.[1]
  if (!command) throw new CliError(`不认识的命令“${name}”。用 nianbao --help 查看用法。`)
  return command(args, print)
}

// Whoever reads the output may stop early (`… | head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2)
})
closeNetwork()
process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof CliError) && process.env['NIANBAO_DEBUG']) throw error
  const says = error instanceof CliError ? error.message : `程序出错，没有写出任何文件：${String(error)}`
  process.stderr.write(`${says}\n`)
  return 2
})
