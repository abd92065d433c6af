import { FUSES } from '../../../packaging/fuses.ts'
import type { Looked } from './finding.ts'
import { readFuses } from './read-fuses.ts'

/** Are the fuses of the program as packaging/fuses.ts declares them? */
export function lookAtFuses(program: string): Looked {
  const found = readFuses(program)
  const wrong = Object.keys(FUSES).filter(name => found?.[name] !== FUSES[name])
  const says = found === null ? ['程序文件里没有熔断位'] : wrong.map(name => `熔断位 ${name} 不符`)
  return { at: `${String(Object.keys(FUSES).length)} 个熔断位`, troubles: says }
}
