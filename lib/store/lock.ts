import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export interface DirectoryLock {
  release(): void
}

/**
 * Holds a directory for this process alone. It is the kernel's lock on a file, taken through SQLite, so it falls with
 * the process, however that ends: PGlite itself lets a second process in, and rows already committed are then lost.
 * The holder's process id lies in a file of its own, because closing any handle of a locked file drops its locks.
 */
export function lockDirectory(directory: string): DirectoryLock {
  const holder = join(directory, 'lock.pid')
  const database = new DatabaseSync(join(directory, 'lock.db'))
  try {
    database.exec('pragma journal_mode = delete; pragma locking_mode = exclusive; begin exclusive')
  } catch (error) {
    database.close()
    if (!isBusy(error)) throw new Error(`the lock file in \`${directory}\` cannot be used: ${(error as Error).message}`)
    throw new Error(
      `the data directory \`${directory}\` is in use by ${holderNamed(holder)}: stop that one, or give this one a directory of its own with LANYARD_DATA`,
    )
  }
  writeFileSync(holder, `${process.pid}\n`)
  return {
    release() {
      if (!database.isOpen) return
      rmSync(holder, { force: true })
      database.close()
    },
  }
}

const sqliteBusy = 5
const isBusy = (error: unknown) => error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy

function holderNamed(file: string): string {
  try {
    const id = Number(readFileSync(file, 'utf8'))
    if (id === process.pid) return 'this process already'
    if (Number.isInteger(id) && id > 0 && isAlive(id)) return `another Lanyard (process ${id})`
  } catch {
    // The holder may be between taking the lock and writing its id.
  }
  return 'another Lanyard'
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
