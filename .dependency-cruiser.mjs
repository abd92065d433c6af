/**
 * The borders of docs/design (which folder may import which), one rule per forbidden direction.
 * Files that may speak to Electron: main/{index,window*,ipc,security}.ts and any main/…/electron-*.ts.
 */
const ELECTRON_EDGE = '^src/main/((index|window[^/]*|ipc|security)\\.ts$|[^/]+/electron-[^/]+\\.ts$)'
const BROWSER_PACKAGES = '^node_modules/(react|react-dom|zustand|radix-ui|@radix-ui|pdfjs-dist|@types)/'

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  {
    name: 'core-imports-only-core',
    comment: 'core is plain values: no Node, no Electron, no zod, no other folder; parse5 has its own rule',
    from: { path: '^src/core/' },
    to: { pathNot: ['^src/core/', '^node_modules/parse5/'] },
  },
  {
    name: 'parse5-only-in-read-html',
    from: { path: '^src/core/', pathNot: '^src/core/import/read-html' },
    to: { path: '^node_modules/parse5/' },
  },
  {
    name: 'forms-come-first',
    comment: 'core/forms is the beginning of the story and imports nothing later in it',
    from: { path: '^src/core/forms/' },
    to: { path: '^src/core/', pathNot: '^src/core/forms/' },
  },
  {
    name: 'contract-imports-core-and-zod',
    from: { path: '^src/contract/' },
    to: { pathNot: ['^src/(contract|core)/', '^node_modules/zod/'] },
  },
  {
    name: 'preload-imports-contract-and-electron',
    from: { path: '^src/preload/' },
    to: { pathNot: ['^src/(preload|contract)/', '^node_modules/electron/', '^electron$'] },
  },
  {
    name: 'electron-only-at-the-edge',
    from: { path: '^src/(core|contract|main|cli|renderer)/', pathNot: ELECTRON_EDGE },
    to: { path: ['^node_modules/electron/', '^electron(/|$)'] },
  },
  {
    name: 'edge-only-from-the-edge',
    comment: 'the command line and the services run without Electron, so they may not reach it either',
    from: { path: '^src/(main|cli)/', pathNot: ELECTRON_EDGE },
    to: { path: ELECTRON_EDGE },
  },
  {
    name: 'main-imports-no-window',
    from: { path: '^src/(main|cli)/' },
    to: { path: '^src/(renderer|preload)/' },
  },
  {
    name: 'main-imports-no-cli',
    from: { path: '^src/main/' },
    to: { path: '^src/cli/' },
  },
  {
    name: 'main-imports-no-browser-library',
    from: { path: '^src/(main|cli)/' },
    to: { path: '^node_modules/(react|react-dom|zustand|radix-ui|@radix-ui)/' },
  },
  {
    name: 'sqlite-only-in-the-store',
    from: { path: '^src/', pathNot: '^src/main/store/' },
    to: { path: '^node_modules/(@types/)?better-sqlite3/' },
  },
  {
    name: 'window-imports-no-main',
    from: { path: '^src/renderer/' },
    to: { path: '^src/(main|preload|cli)/' },
  },
  {
    name: 'window-takes-only-types-of-the-contract',
    comment: 'a value of the contract would bring zod into the window',
    from: { path: '^src/renderer/' },
    to: { path: '^src/contract/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'window-imports-no-node',
    from: { path: '^src/renderer/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'window-imports-only-named-libraries',
    from: { path: '^src/renderer/' },
    to: { path: '^node_modules/', pathNot: BROWSER_PACKAGES },
  },
  {
    name: 'screens-do-not-import-one-another',
    from: { path: '^src/renderer/screens/([^/.]+)' },
    to: { path: '^src/renderer/screens/', pathNot: '^src/renderer/screens/$1[/.]' },
  },
  {
    name: 'product-imports-no-test',
    from: { path: '^src/' },
    to: { path: '^(test|scripts)/' },
  },
  { name: 'no-cycles', from: {}, to: { circular: true } },
  { name: 'no-unresolvable', from: {}, to: { couldNotResolve: true, pathNot: '^electron(/|$)' } },
]

export default {
  forbidden: forbidden.map(rule => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
