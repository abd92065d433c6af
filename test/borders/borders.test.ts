import { beforeAll, describe, expect, it } from 'vitest'
import { cruise } from './probe-tree.ts'
import type { Probe } from './probe-tree.ts'

/** What stands in every folder to be imported. */
const HOUSE: readonly Probe[] = [
  { file: 'core/forms/form.ts', imports: '' },
  { file: 'core/report/report.ts', imports: "import '../forms/form.ts'" },
  { file: 'contract/api.ts', imports: "import * as z from 'zod'\nimport '../core/report/report.ts'" },
  {
    file: 'preload/index.ts',
    imports: "import { contextBridge } from 'electron'\nimport type { here } from '../contract/api.ts'",
  },
  { file: 'main/store/store.ts', imports: "import Database from 'better-sqlite3'\nimport 'node:fs'" },
  { file: 'main/answer.ts', imports: "import '../contract/api.ts'\nimport './store/store.ts'" },
  { file: 'main/window.ts', imports: "import { BrowserWindow } from 'electron'" },
  { file: 'main/export/electron-pdf-engine.ts', imports: "import '../window.ts'" },
  {
    file: 'main/index.ts',
    imports: "import { app } from 'electron'\nimport './window.ts'\nimport './answer.ts'",
  },
  { file: 'cli/index.ts', imports: "import '../main/answer.ts'\nimport '../core/report/report.ts'" },
  { file: 'core/import/read-html.ts', imports: "import { parse } from 'parse5'" },
  { file: 'renderer/ui/button.tsx', imports: "import { useState } from 'react'" },
  { file: 'renderer/screens/home/home.tsx', imports: "import '../../ui/button.tsx'\nimport './row.tsx'" },
  { file: 'renderer/screens/home/row.tsx', imports: "import type { here } from '../../../contract/api.ts'" },
  { file: 'renderer/screens/entry/entry.tsx', imports: "import { create } from 'zustand'" },
]

/** Every forbidden direction of the table of borders: who may not import what, and which rule says so. */
const FORBIDDEN: readonly [from: string, imports: string, rule: string][] = [
  ['core/report/a.ts', "import * as z from 'zod'", 'core-imports-only-core'],
  ['core/report/b.ts', "import 'node:fs'", 'core-imports-only-core'],
  ['core/report/c.ts', "import React from 'react'", 'core-imports-only-core'],
  ['core/report/d.ts', "import 'electron'", 'core-imports-only-core'],
  ['core/report/e.ts', "import '../../contract/api.ts'", 'core-imports-only-core'],
  ['core/report/f.ts', "import '../../main/answer.ts'", 'core-imports-only-core'],
  ['core/report/g.ts', "import '../../renderer/ui/button.tsx'", 'core-imports-only-core'],
  ['core/report/h.ts', "import type { here } from '../../contract/api.ts'", 'core-imports-only-core'],
  ['core/checks/i.ts', "import { parse } from 'parse5'", 'parse5-only-in-read-html'],
  ['core/forms/j.ts', "import '../report/report.ts'", 'forms-come-first'],
  ['contract/a.ts', "import '../main/answer.ts'", 'contract-imports-core-and-zod'],
  ['contract/b.ts', "import '../preload/index.ts'", 'contract-imports-core-and-zod'],
  ['contract/c.ts', "import '../renderer/ui/button.tsx'", 'contract-imports-core-and-zod'],
  ['contract/d.ts', "import 'node:fs'", 'contract-imports-core-and-zod'],
  ['preload/a.ts', "import '../main/answer.ts'", 'preload-imports-contract-and-electron'],
  ['preload/b.ts', "import 'node:fs'", 'preload-imports-contract-and-electron'],
  ['main/store/a.ts', "import { app } from 'electron'", 'electron-only-at-the-edge'],
  ['main/import/b.ts', "import { app } from 'electron'", 'electron-only-at-the-edge'],
  ['main/export/c.ts', "import type { App } from 'electron'", 'electron-only-at-the-edge'],
  ['main/handlers/d.ts', "import { app } from 'electron'", 'electron-only-at-the-edge'],
  ['main/services.ts', "import { app } from 'electron'", 'electron-only-at-the-edge'],
  ['cli/e.ts', "import { app } from 'electron'", 'electron-only-at-the-edge'],
  ['cli/f.ts', "import '../main/window.ts'", 'edge-only-from-the-edge'],
  ['main/handlers/g.ts', "import '../window.ts'", 'edge-only-from-the-edge'],
  ['main/handlers/h.ts', "import '../../renderer/ui/button.tsx'", 'main-imports-no-window'],
  ['main/handlers/i.ts', "import '../../cli/index.ts'", 'main-imports-no-cli'],
  ['main/handlers/j.ts', "import React from 'react'", 'main-imports-no-browser-library'],
  ['main/handlers/k.ts', "import Database from 'better-sqlite3'", 'sqlite-only-in-the-store'],
  ['cli/l.ts', "import Database from 'better-sqlite3'", 'sqlite-only-in-the-store'],
  ['renderer/a.ts', "import '../main/answer.ts'", 'window-imports-no-main'],
  ['renderer/b.ts', "import '../preload/index.ts'", 'window-imports-no-main'],
  ['renderer/c.ts', "import '../cli/index.ts'", 'window-imports-no-main'],
  ['renderer/d.ts', "import * as z from 'zod'", 'window-imports-only-named-libraries'],
  ['renderer/e.ts', "import { here } from '../contract/api.ts'", 'window-takes-only-types-of-the-contract'],
  ['renderer/f.ts', "import 'node:fs'", 'window-imports-no-node'],
  ['renderer/g.ts', "import { app } from 'electron'", 'electron-only-at-the-edge'],
  ['renderer/h.ts', "import { Packer } from 'docx'", 'window-imports-only-named-libraries'],
  ['renderer/screens/check/a.tsx', "import '../home/home.tsx'", 'screens-do-not-import-one-another'],
  ['renderer/screens/home/b.tsx', "import '../entry/entry.tsx'", 'screens-do-not-import-one-another'],
  ['renderer/i.ts', "import './not-there.ts'", 'no-unresolvable'],
  ['core/text/a.ts', "import './b.ts'", 'no-cycles'],
]

describe('the borders between the folders', () => {
  let broken: ReadonlyMap<string, readonly string[]>
  beforeAll(() => {
    const guilty = FORBIDDEN.map(([file, imports]) => ({ file, imports }))
    broken = cruise([...HOUSE, ...guilty, { file: 'core/text/b.ts', imports: "import './a.ts'" }])
  }, 60_000)

  it.each(FORBIDDEN)('%s may not say: %s', (file, _imports, rule) => {
    expect(broken.get(file)).toContain(rule)
  })

  it('allow what the table of borders allows', () => {
    const house = HOUSE.map(({ file }) => [file, broken.get(file) ?? []])
    expect(house).toEqual(HOUSE.map(({ file }) => [file, []]))
  })
})
