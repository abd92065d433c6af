import { handOver } from './prepare.mjs'

handOver('scripts/start.ts')
