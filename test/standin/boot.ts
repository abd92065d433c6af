import { readCommandLine } from './command-line.ts'

/** The command line this process was started with. */
export const boot = readCommandLine(process.argv.slice(2))

/** A person is looking (`npm start`): a visible window, and dialogs that ask. */
export const headed = process.env['STANDIN_HEADED'] === '1'
