import { checkArchive, repairArchived } from '../keeping/archive-check.ts'
import { done } from '../reply.ts'
import type { Handlers } from './handler.ts'

export const archiveHandlers: Handlers<'archive.check' | 'archive.repair'> = {
  'archive.check': services => done(checkArchive(services)),
  'archive.repair': (services, { id }) => repairArchived(services, id),
}
