import { liuxi } from '../helpers/report-builder.ts'
import { openStore } from '../../src/main/store/open-store.ts'

/** A program of its own for the kill test: says that it begins, then makes the library of a new folder and leaves it. */
const [folder = ''] = process.argv.slice(2)
process.stdout.write('begins\n')
const reply = openStore({ folder, appVersion: '0.1.0', osUser: 'clerk', now: () => new Date() })
if (!reply.ok) throw new Error(reply.error.says)
reply.value.offices.create(liuxi)
process.stdout.write('saved\n')
reply.value.close()
