import { codeBlocks, pages, proseOf } from './pages.ts'

const PROGRAMS = /^(npm|npx|node|nianbao|sudo|apt-get|docker|openssl|dpkg|sha256sum|certutil)\s/

/** Lines of a shell, continued ones joined, without their comments. */
function linesOf(code: string): readonly string[] {
  return code
    .replace(/(\\|&&)\n\s*/g, (_, end: string) => (end === '&&' ? '&& ' : ''))
    .split('\n')
    .map(line => line.replace(/\s+#.*$/, '').trim())
    .filter(line => line !== '')
}

const inBlocks = codeBlocks.flatMap(({ language, code }) => (language === 'sh' ? linesOf(code) : []))
const inProse = pages.flatMap(page =>
  [...proseOf(page).matchAll(/`([^`\n]+)`/g)]
    .map(([, code = '']) => code)
    .filter(code => PROGRAMS.test(code)),
)

/** Every command that a page tells to type, each once. */
export const commands: readonly string[] = [...new Set([...inBlocks, ...inProse])].toSorted()
