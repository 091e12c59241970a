import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { BrokenDiskStory } from './broken-disk-story.ts'

const breaker = fileURLToPath(new URL('./failing-disk.ts', import.meta.url))
const program = fileURLToPath(new URL('./broken-disk-program.ts', import.meta.url))

/** The story told by a process of its own, on the embedded database. @param failure as `ENOSPC 400000` */
export async function storyOnBrokenDisk(dataDirectory: string, failure: string): Promise<BrokenDiskStory> {
  const args = ['--import', breaker, program, dataDirectory, failure]
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env: { ...process.env, LANYARD_BROKEN_DISK: join(dataDirectory, 'disk-is-broken') },
  })
  return JSON.parse(stdout) as BrokenDiskStory
}
