import { makeLoud } from './gaps.ts'
import { LoudEmitter } from './loud-emitter.ts'

const SENDS = ['suspend', 'resume', 'lock-screen', 'unlock-screen', 'shutdown'] as const

/** Sends nothing of itself: a test plays the system with `powerMonitor.emit('shutdown', event)`. */
class PowerMonitor extends LoudEmitter {
  constructor() {
    super('powerMonitor', SENDS)
  }
}
makeLoud(PowerMonitor)

export const powerMonitor = new PowerMonitor()
