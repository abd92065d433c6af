import { handOver } from './prepare.mjs'

handOver('scripts/test.ts')
