/** What strace is to write: every call that can reach another machine, of a program and all it starts. */
export const STRACE = ['-f', '-qq', '--seccomp-bpf', '-e', 'trace=socket,connect,sendto,sendmsg,sendmmsg']

const ADDRESS = /(?:inet_addr\("|inet_pton\(AF_INET6, ")([^"]+)"/
const OURS = /^(127\.|0\.0\.0\.0$|::1$|::$|::ffff:127\.)/
const OPENED = /^(\d+) socket\((.+)\) = (\d+)$/
const CALL = /^(\d+) (\w+)\((\d+), /

/**
 * Chromium asks the system whether it would know a way to this address, to learn if there is IPv6: it connects a
 * datagram socket, which sends nothing, and closes it. No switch of the command line turns that off.
 */
const IPV6_QUESTION = '2001:4860:4860::8888'

/** Addresses of other machines in what strace wrote of `socket`, `connect`, `sendto` and `sendmsg`, each once. */
export function outsideIn(calls: string): readonly string[] {
  const kinds = new Map<string, string>()
  const seen = new Set<string>()
  for (const line of wholeLines(calls)) {
    const [, thread, kind = '', socket] = OPENED.exec(line) ?? []
    if (thread !== undefined) kinds.set(`${thread} ${socket ?? ''}`, kind)
    const address = ADDRESS.exec(line)?.[1]
    if (address === undefined || OURS.test(address)) continue
    const [, by = '', call, on = ''] = CALL.exec(line) ?? []
    const isQuestion = call === 'connect' && (kinds.get(`${by} ${on}`) ?? '').includes('SOCK_DGRAM')
    if (!(address === IPV6_QUESTION && isQuestion)) seen.add(address)
  }
  return [...seen]
}

/** strace writes a call in two lines where another thread came between; `1 a(b <unfinished ...>`, `1 <... a resumed>) = 0`. */
function wholeLines(calls: string): readonly string[] {
  const begun = new Map<string, string>()
  return calls.split('\n').flatMap(line => {
    const [, thread = '', start] = /^(\d+) +(\w.*) <unfinished \.\.\.>$/.exec(line) ?? []
    if (start !== undefined) {
      begun.set(thread, start)
      return []
    }
    const [, again = '', end] = /^(\d+) +<\.\.\. \w+ resumed>(.*)$/.exec(line) ?? []
    const whole = end === undefined ? line : `${again} ${begun.get(again) ?? ''}${end}`
    return [whole.replace(/\) +=/, ') =').replace(/^(\d+) +/, '$1 ')]
  })
}
