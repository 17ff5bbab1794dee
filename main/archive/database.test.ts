import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openDatabase, transaction } from './database.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-archive-'))
  return () => rmSync(folder, { recursive: true, force: true })
})

describe('openDatabase', () => {
  it('opens what is there and makes anew what is missing, damaged or of another version', () => {
    const first = openDatabase(folder)
    expect(first.isNew).toBe(true)
    first.db.exec("insert into meta (name, value) values ('kept', 1)")
    first.db.close()
    const second = openDatabase(folder)
    expect(second.isNew).toBe(false)
    expect(second.db.prepare("select value from meta where name = 'kept'").get()).toEqual({ value: 1 })
    second.db.exec("update meta set value = 'another' where name = 'version'")
    second.db.close()
    const third = openDatabase(folder)
    expect(third.isNew).toBe(true)
    expect(third.db.prepare("select value from meta where name = 'kept'").get()).toBeUndefined()
    third.db.close()
    writeFileSync(join(folder, 'archive.db'), 'no database at all'.repeat(1000))
    const fourth = openDatabase(folder)
    expect(fourth.isNew).toBe(true)
    fourth.db.close()
  })
})

describe('transaction', () => {
  it('keeps all or nothing', () => {
    const { db } = openDatabase(folder)
    const fail = (): void =>
      transaction(db, () => {
        db.exec("insert into meta (name, value) values ('half', 1)")
        throw new Error('power')
      })
    expect(fail).toThrow('power')
    expect(db.prepare("select * from meta where name = 'half'").get()).toBeUndefined()
    expect(transaction(db, () => 5)).toBe(5)
    db.close()
  })
})
