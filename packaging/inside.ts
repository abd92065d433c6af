/**
 * What goes into app.asar, and nothing else. A package that main does not import has no business here; what a package
 * brings beside the files named (sources, types, maps, other builds, other machines' binaries) stays out.
 */
export const OWN: readonly string[] = [
  'out/main/**',
  'out/preload/**',
  'out/renderer/**',
  'resources/fonts/**',
  'resources/guide/**',
  'LICENSE',
]

/** By folder in `node_modules`: the files read at run time. `package.json` and the licence of each come along. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  '@pdf-lib/standard-fonts': ['lib/**/*.js', 'lib/**/*.json'],
  '@pdf-lib/upng': ['cjs/**/*.js'],
  'better-sqlite3': ['lib/**/*.js'],
  docx: ['dist/index.mjs'],
  entities: ['dist/**/*.js'],
  fflate: ['esm/index.mjs'],
  pako: ['index.js', 'lib/**/*.js'],
  parse5: ['dist/**/*.js'],
  'pdf-lib': ['cjs/**/*.js'],
  'pdf-lib/node_modules/tslib': ['tslib.js'],
  'pdfjs-dist': ['legacy/build/pdf.mjs', 'legacy/build/pdf.worker.mjs', 'cmaps/*'],
  pend: ['index.js'],
  saxes: ['saxes.js'],
  'write-excel-file': ['node/index.js', 'node/package.json', 'modules/**/*.js'],
  xmlchars: ['**/*.js'],
  yauzl: ['*.js'],
  zod: ['index.js', 'v4/**/*.js', 'v4/**/package.json'],
}

/** Never, wherever it lies. */
export const NEVER: readonly string[] = [
  '**/*.map',
  '**/*.d.ts',
  '**/*.d.cts',
  '**/*.d.mts',
  '**/*.test.js',
  '**/test/**',
  '**/*.ts',
]

/** The texts that a licence asks to be kept with the code. */
export const LICENCE_FILES: readonly string[] = ['LICEN[CS]E*', 'CopyrightNotice*']
