import { exportLog } from '../export-log.ts'
import type { Handlers } from './handler.ts'

export const logHandlers: Handlers<'log.export'> = { 'log.export': exportLog }
