import { spawnSync } from 'node:child_process'
import { makensisProgram } from '../../packaging/windows/run-makensis.ts'
import { findChromium } from '../standin/chromium.ts'
import { electronBinary } from './electron-binary.ts'

const answers = (program: string, arg: string): boolean => spawnSync(program, [arg]).error === undefined

/** Tools of the machine that some tests need; a test whose tool is missing is skipped and counted as skipped. */
export const hasWindowHost = electronBinary() !== undefined || findChromium(process.env) !== undefined
export const hasChromium = findChromium(process.env) !== undefined
export const hasObjdump = answers('objdump', '--version')
export const hasMakensis = answers(makensisProgram(), '-VERSION')
export const hasSevenZip = answers('7z', 'i')
export const hasDpkgDeb = answers('dpkg-deb', '--version')
export const hasLibreOffice = answers('soffice', '--version')
