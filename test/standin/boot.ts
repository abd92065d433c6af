import { readCommandLine } from './command-line.ts'

/** The command line this process was started with. */
export const boot = readCommandLine(process.argv.slice(2))

/** The program of a packaged folder that stands for us; undefined for a program in development. */
export const packagedAs = process.env['STANDIN_PACKAGED_AS']

/** A person is looking (`npm start`): a visible window, and dialogs that ask. */
export const headed = process.env['STANDIN_HEADED'] === '1'
