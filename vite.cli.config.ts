import { readFileSync } from 'node:fs'
import { defineConfig } from 'vite'

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>
}
const names = Object.keys(dependencies)

/** The command line and its parser of old reports, for plain Node; the packages stay in node_modules. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'out/cli',
    target: 'node22',
    minify: false,
    rollupOptions: {
      external: id => names.some(name => id === name || id.startsWith(`${name}/`)),
      input: { index: 'src/cli/index.ts', importer: 'src/main/import/importer.ts' },
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        banner: '#!/usr/bin/env node',
      },
    },
  },
})
