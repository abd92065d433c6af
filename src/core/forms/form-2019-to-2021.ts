import { carriedApplications, pendingCases } from './carried-rows.ts'
import type { CarryMap } from './form.ts'

/**
 * 2020 年报 (2019 form) → 2021 年报 (2021 form). Item counts, 其他对外管理服务事项 and 政府集中采购 have no place
 * in the new form and stay in the archive; 对外公开总数量 is not 现行有效件数 and is shown as a reference only.
 */
export const form2019To2021 = {
  from: 'F2019',
  to: 'F2021',
  rules: [
    carriedApplications,
    {
      to: 't2.{r}.inForce',
      mode: 'reference',
      lastYear: [{ cell: 't2.{r}.totalPub' }],
      each: { r: ['rules', 'normDocs'] },
      says: '上年对外公开总数{n}件，仅供参考；请核实上年末现行有效的件数。',
    },
    {
      to: 't2.{r}.decisions',
      mode: 'reference',
      lastYear: [{ cell: 't2.{r}.decisions' }],
      each: { r: ['licences', 'penalties', 'coercion'] },
      says: '上年处理决定数量{n}件，供比较。',
    },
    pendingCases,
  ],
} as const satisfies CarryMap
