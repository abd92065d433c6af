/**
 * Command line of Chromium, set before it starts: nothing is looked up, fetched, reported or offered by itself. Names
 * that Chromium does not know do nothing, so each stands for a list of flags that was read, not for a hope.
 */
export const OFFLINE_SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-client-side-phishing-detection'],
  ['disable-sync'],
  ['disable-breakpad'],
  ['disable-quic'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  // A proxy that is not there, also for this machine's own addresses.
  ['proxy-server', 'http://127.0.0.1:9'],
  ['proxy-bypass-list', '<-loopback>'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
]
