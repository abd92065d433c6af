import { app, utilityProcess } from 'electron'
import type { ParserProcess } from './importer-process.ts'
import { PARSER_HEAP } from './importer-process.ts'

/** Starts the parser as a utility process of Electron, with no access to the library or the window. */
export function electronParser(script: string): ParserProcess {
  const child = utilityProcess.fork(script, [], {
    execArgv: [`--max-old-space-size=${String(PARSER_HEAP)}`],
    env: {},
    serviceName: '年报读取',
    stdio: 'ignore',
  })
  return {
    send: file => {
      child.postMessage(file)
    },
    onAnswer: listener => child.once('message', listener),
    onEnd: listener => child.once('exit', listener),
    memory: () => {
      const own = app.getAppMetrics().find(({ pid }) => pid === child.pid)
      return own ? own.memory.workingSetSize * 1024 : null
    },
    kill: () => child.kill(),
  }
}
