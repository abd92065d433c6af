import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** Main and preload keep every package of `dependencies` outside (but see echarts); the window's libraries are bundled. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      minify: true,
      sourcemap: false,
      // Of its 60 MB the charts need a hundredth: bundled, as a file that is loaded with the first chart.
      externalizeDeps: { exclude: ['echarts'] },
      rollupOptions: {
        // The parser of old reports runs in a process, the one that looks through copies in a thread of its own.
        input: {
          index: 'src/main/index.ts',
          importer: 'src/main/import/importer.ts',
          checker: 'src/main/keeping/checker.ts',
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      minify: true,
      rollupOptions: {
        input: 'src/preload/index.ts',
        // A sandboxed preload must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      minify: true,
      // The CSP has no data: fonts and no inline script: everything is a file of its own.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: 'src/renderer/index.html' },
    },
  },
})
