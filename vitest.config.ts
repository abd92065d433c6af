import { defineConfig } from 'vitest/config'

/** These hold the program to seconds, so nothing runs beside them. */
const timed = ['paper-beside', 'quit-in-the-middle', 'slow-disk'].map(name => `test/e2e/${name}.test.ts`)

/** A loaded machine is slow: what comes late still counts; a test that means a time says so itself. */
const patient = { poll: { timeout: 15_000 } }

export default defineConfig({
  test: {
    passWithNoTests: true,
    globalSetup: 'test/helpers/run-folder.ts',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/**/*.long.test.ts'],
          environment: 'node',
          expect: patient,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: ['test/**/*.long.test.ts', ...timed],
          environment: 'node',
          expect: patient,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'timed',
          include: timed,
          environment: 'node',
          expect: patient,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          name: 'long',
          include: ['test/**/*.long.test.ts'],
          environment: 'node',
          expect: patient,
          testTimeout: 1_800_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
})
