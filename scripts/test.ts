import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureTools } from './debian-tools.ts'
import { build, ROOT, runTool } from './run.ts'
import { addCounts, verdictLine } from './test-counts.ts'
import type { Counts, VitestSummary } from './test-counts.ts'

const SUMMARY = join(ROOT, '.cache/vitest.json')

/** Each counts as one test. */
const CHECKS: readonly [name: string, check: () => boolean][] = [
  ['build', build],
  ['types', () => runTool('tsc', ['-b'])],
  ['lint', () => runTool('eslint', ['.'])],
  ['format', () => runTool('prettier', ['--check', '--log-level', 'warn', '.'])],
  ['borders', () => runTool('depcruise', ['src', '--config', '.dependency-cruiser.mjs'])],
]

function runCheck(name: string, check: () => boolean): Counts {
  const from = performance.now()
  const passed = check()
  const seconds = ((performance.now() - from) / 1000).toFixed(1)
  process.stdout.write(`${passed ? '✓' : '✗'} ${name} (${seconds} s)\n`)
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 }
}

function runVitest(): Counts {
  mkdirSync(join(ROOT, '.cache'), { recursive: true })
  rmSync(SUMMARY, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${SUMMARY}`]
  const projects = ['unit', 'e2e', 'timed'].flatMap(name => ['--project', name])
  const passed = runTool('vitest', ['run', ...projects, ...reporters])
  const summary = JSON.parse(readFileSync(SUMMARY, 'utf8')) as VitestSummary
  const counts = {
    passed: summary.numPassedTests,
    failed: summary.numFailedTests,
    skipped: summary.numPendingTests + summary.numTodoTests,
  }
  // A file that cannot be loaded has no tests to fail.
  return passed || counts.failed > 0 ? counts : { ...counts, failed: 1 }
}

ensureTools()
const counts = addCounts([...CHECKS.map(([name, check]) => runCheck(name, check)), runVitest()])
process.stdout.write(`${verdictLine(counts)}\n`)
process.exitCode = counts.failed === 0 ? 0 : 1
