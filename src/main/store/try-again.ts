import { errorCode } from '../error-code.ts'

const TRIES = 10
const PAUSE_MS = 300

/**
 * What the system answers while a virus scanner, a copying program or a stick that is just waking up is in the way. It
 * says nothing about the file: never damage, and mostly over a moment later. A lock that another program holds and a
 * medium that cannot be written to do not pass.
 */
const PASSING =
  /^(?:SQLITE_IOERR(?!_CORRUPTFS)|SQLITE_CANTOPEN|SQLITE_PROTOCOL|EIO|EPERM|EBUSY|EAGAIN|EMFILE|ENFILE)/u

/**
 * Does what the system refused for the moment again, ten times over three seconds in all, then throws what it last said.
 * @param pause milliseconds to wait, with nothing else going on: before the library is open there is nothing to do
 */
export function tryAgain<T>(attempt: () => T, pause: (ms: number) => void = sleep): T {
  for (let tries = 1; ; tries += 1) {
    try {
      return attempt()
    } catch (error) {
      if (tries > TRIES || !PASSING.test(errorCode(error) ?? '')) throw error
      pause(PAUSE_MS)
    }
  }
}

function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}
