import type { Database } from 'better-sqlite3'

/**
 * Does a work in one commit with no trigger in the way: they are for people at work, and not for a library that is made
 * again from what it was. They are there again when this returns, and were never away where it throws.
 */
export function withoutTriggers<T>(db: Database, work: () => T): T {
  const triggers = db
    .prepare<[], { name: string; sql: string }>(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`)
    .all()
  return db.transaction(() => {
    for (const { name } of triggers) db.exec(`DROP TRIGGER "${name}"`)
    const value = work()
    for (const { sql } of triggers) db.exec(sql)
    return value
  })()
}
