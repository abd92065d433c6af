/** Expected trouble of the command line: one Chinese sentence on stderr, exit code 2, no stack trace. */
export class CliError extends Error {
  override readonly name = 'CliError'
}
