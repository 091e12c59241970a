import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { CollectionOutcome } from './collecting.ts'

/** Collects into a store in this folder, in a process of its own with these variables. */
export async function collectionIn(folder: string, variables: Record<string, string>): Promise<CollectionOutcome> {
  const child = fork(join(import.meta.dirname, 'collecting.ts'), [folder], {
    env: { ...process.env, ...variables },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  const outcome = once(child, 'message').then(([message]) => message as CollectionOutcome)
  const exit = once(child, 'exit').then(([code]) => code as number | null)
  const code = await Promise.race([outcome.then(() => 0), exit])
  if (code !== 0) throw new Error(`a collection ended with code ${code} and without an outcome`)
  await exit
  return outcome
}
