const LOCKED = 'test/e2e/locked-window.test.ts'
const NETWORK = 'test/e2e/no-network.test.ts'

/** Where the built window is tried: the file and the title of its test. */
export const PROBES = {
  address: [LOCKED, 'shows the program from app://bundle and nothing else'],
  node: [LOCKED, 'knows nothing of Node, and of us exactly call and on'],
  policy: [LOCKED, 'has a policy that allows no inline script'],
  denied: [LOCKED, 'is permitted nothing'],
  navigation: [LOCKED, 'writes down and refuses a request that passes the policy'],
  'second-window': [LOCKED, 'opens no second window'],
  isolated: [NETWORK, 'cannot reach the preload by changing what the page knows'],
  recorded: [NETWORK, 'asks Electron for the sandbox and for no spell checker'],
  webview: [NETWORK, 'makes nothing of a webview'],
  'file-url': [NETWORK, 'reads no file by its address'],
  'ways-out': [NETWORK, 'reaches nothing by %s'],
  webrtc: [NETWORK, 'reaches nothing by WebRTC'],
  download: [NETWORK, 'saves nothing, not even what it made itself'],
  counted: [NETWORK, 'has every refusal counted, and says so in the log that is given away'],
  processes: ['test/main/no-network.test.ts', 'throws at every door of Node once it is closed'],
} as const satisfies Record<string, readonly [file: string, title: string]>

export type Probe = keyof typeof PROBES
