import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { DurableFileSystem, durableStartParameters, syncDirectory, syncTree } from './durable-file-system.ts'

/** The major version of PostgreSQL inside the installed PGlite: it reads no other version's files. */
const majorVersion = '18'

/**
 * Opens the embedded database below a data directory that this process has locked, making it at the first time.
 * @param diskFailed called whenever the disk refuses; the database is of no use after that
 */
export async function openedPGlite(
  dataDirectory: string,
  diskFailed: (failure: Error) => void = () => {},
): Promise<PGlite> {
  const directory = join(dataDirectory, `pg${majorVersion}`)
  if (!existsSync(directory)) await createDatabase(dataDirectory, { directory, diskFailed })
  checkVersion(directory)
  // The lock is ours. Cut short while it is written, this file is empty, and PostgreSQL would refuse to start.
  rmSync(join(directory, 'postmaster.pid'), { force: true })
  return PGlite.create({ fs: new DurableFileSystem(directory, diskFailed), startParams: durableStartParameters })
}

/** Made aside and renamed when complete: a database whose creation was cut short can never be opened again. */
async function createDatabase(
  dataDirectory: string,
  { directory, diskFailed }: { directory: string; diskFailed: (failure: Error) => void },
) {
  const aside = `${directory}.creating`
  rmSync(aside, { recursive: true, force: true })
  const database = await PGlite.create({ fs: new DurableFileSystem(aside, diskFailed) })
  await database.close()
  syncTree(aside)
  renameSync(aside, directory)
  syncDirectory(dataDirectory)
}

function checkVersion(directory: string) {
  const file = join(directory, 'PG_VERSION')
  if (!existsSync(file)) {
    throw new Error(
      `\`${directory}\` holds no database, for PG_VERSION is missing: move it away, or set LANYARD_DATA to another directory`,
    )
  }
  const version = readFileSync(file, 'utf8').trim()
  if (version !== majorVersion) {
    throw new Error(
      `\`${directory}\` holds a database of PostgreSQL ${version}, and this Lanyard reads ${majorVersion}: start the Lanyard that wrote it, or set LANYARD_DATA to another directory`,
    )
  }
}
