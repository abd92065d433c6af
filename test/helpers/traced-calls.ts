const ADDRESS = /(?:inet_addr\("|inet_pton\(AF_INET6, ")([^"]+)"/g
const OURS = /^(127\.|0\.0\.0\.0$|::1$|::$|::ffff:127\.)/

/** Addresses of other machines in what strace wrote of `connect`, `sendto` and `sendmsg`, each once. */
export const outsideIn = (calls: string): readonly string[] => [
  ...new Set([...calls.matchAll(ADDRESS)].map(([, address = '']) => address).filter(one => !OURS.test(one))),
]
