import { readFileSync } from 'node:fs'
import { defineConfig } from 'vite'

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>
}
const names = Object.keys(dependencies)

/** The command line: one file of our own code for plain Node; the packages stay in node_modules. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'src/cli/index.ts',
    outDir: 'out/cli',
    target: 'node22',
    minify: false,
    rollupOptions: {
      external: id => names.some(name => id === name || id.startsWith(`${name}/`)),
      output: { format: 'es', entryFileNames: 'index.js', banner: '#!/usr/bin/env node' },
    },
  },
})
