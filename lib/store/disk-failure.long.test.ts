import { execFileSync } from 'node:child_process'
import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { openStore } from './store.ts'
import { storyOnBrokenDisk } from './testing/broken-disk.ts'
import { brokenDiskStory, isIntact } from './testing/broken-disk-story.ts'
import { temporaryDirectory } from './testing/databases.ts'
import { postgresPrograms, startPostgres, unprivilegedUser } from './testing/postgres.ts'

const programs = postgresPrograms()
const bytes = [0, 10_000, 100_000, 300_000, 700_000, 1_500_000, 2_500_000]

describe.each(['ENOSPC', 'EIO'])('the embedded database on a disk that says %s in a publish', (code) => {
  it.each(bytes)(
    'after %i bytes keeps what was published, and goes on when it is mended',
    {
      timeout: 300_000,
    },
    async (after) => {
      const directory = temporaryDirectory()
      const { refusal, ...rest } = await storyOnBrokenDisk(directory, `${code} ${after}`)
      expect(refusal).toContain(`the disk of \`${directory}\` ${code === 'ENOSPC' ? 'is full' : 'cannot be'}`)
      expect(rest).toEqual({ mended: ['1'], goneOn: ['3', '1'], intact: true })
      const store = await openStore({ dataDirectory: directory })
      expect(await isIntact(store)).toBe(true)
      await store.close()
      rmSync(directory, { recursive: true })
    },
  )
})

/** Only root may mount; the tables then lie on a small file system in memory. */
const small = programs === undefined ? undefined : smallDisk()
describe.skipIf(small === undefined)('a PostgreSQL whose tables lie on a disk of 24 MB (only as root)', () => {
  afterAll(() => small!.unmount())
  it('refuses a snapshot that it has no space for, keeps what was published, and goes on with space again', {
    timeout: 300_000,
  }, async () => {
    const server = await startPostgres(programs!)
    const client = new Client({ connectionString: server.databaseUrl })
    await client.connect()
    await client.query(`create tablespace small location '${small!.directory}'`)
    await client.query('alter database postgres set default_tablespace = small')
    const store = await openStore({ dataDirectory: '.', databaseUrl: server.databaseUrl })
    const filler = join(small!.directory, 'filler')
    try {
      const told = await brokenDiskStory(store, {
        fail() {
          const { bavail, bsize } = statfsSync(small!.directory)
          writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - 500_000)))
        },
        mend: () => rmSync(filler),
      })
      expect(told.refusal).toMatch(
        /^the disk of the PostgreSQL of DATABASE_URL is full \(could not .*\): nothing of this was stored/,
      )
      expect(told).toMatchObject({ mended: ['1'], goneOn: ['3', '1'], intact: true })
    } finally {
      await store.close()
      await client.end()
      await server.stop()
    }
  })
})

function smallDisk(): { directory: string; unmount(): void } | undefined {
  const user = unprivilegedUser()
  if (!user) return undefined
  const directory = temporaryDirectory()
  const options = `size=24m,mode=700,uid=${user.uid},gid=${user.gid}`
  try {
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', directory], { stdio: 'ignore' })
  } catch {
    rmSync(directory, { recursive: true })
    return undefined
  }
  return {
    directory,
    unmount() {
      execFileSync('/bin/umount', [directory])
      rmSync(directory, { recursive: true })
    },
  }
}
