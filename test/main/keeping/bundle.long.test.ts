import { expect, test } from 'vitest'
import { hurtBundles } from './bundle-property.ts'

test('交接包 400 处截断和翻转，加密的 40 处', () => {
  expect(hurtBundles(400, null)).toEqual([])
  expect(hurtBundles(40, '柳溪')).toEqual([])
})
