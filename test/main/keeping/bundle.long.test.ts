import { expect, test } from 'vitest'
import { hurtBundles } from './bundle-property.ts'

test.each([['without', null] as const, ['with', '柳溪２０２６'] as const])(
  'P21: a 交接包 %s a password, cut at 200 places and flipped at 200',
  async (_which, password) => {
    const { tried, faults } = await hurtBundles(200, password)
    process.stdout.write(`${String(tried)} hurt 交接包, ${String(faults.length)} faults\n`)
    expect(faults).toEqual([])
    expect(tried).toBe(400)
  },
)
