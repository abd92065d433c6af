import { test } from 'vitest'
import { kinds, triedOut } from './every-kind.ts'

test.each(kinds)('on an empty machine there is every row, and the work goes on: from $name', triedOut)
