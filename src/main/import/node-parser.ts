import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { errorCode } from '../error-code.ts'
import type { ParserProcess } from './importer-process.ts'
import { PARSER_HEAP } from './importer-process.ts'

/** Looks at no environment, writes no file, starts no program. */
const FLAGS = [`--max-old-space-size=${String(PARSER_HEAP)}`, '--permission', '--allow-fs-read=*']
const PAGE = 4096

/** Starts the parser under plain Node: for the command line, and wherever there is no Electron. */
export function nodeParser(script: string): ParserProcess {
  const child = fork(script, [], {
    execArgv: FLAGS,
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return {
    send: file => {
      child.send(file, () => undefined)
    },
    onAnswer: listener => child.once('message', listener),
    onEnd: listener => {
      child.once('exit', listener)
      child.once('error', listener)
    },
    memory: () => (child.pid === undefined ? null : residentMemory(child.pid)),
    kill: () => child.kill('SIGKILL'),
  }
}

/** Only Linux tells of another process without starting a program; elsewhere the heap limit holds. */
function residentMemory(pid: number): number | null {
  if (process.platform !== 'linux') return null
  try {
    return Number(readFileSync(`/proc/${String(pid)}/statm`, 'utf8').split(' ')[1]) * PAGE
  } catch (error) {
    if (errorCode(error) !== undefined) return null
    throw error
  }
}
