import { openAsBlob } from 'node:fs'
import { Command } from 'commander'
import type { ImportAnswer } from '#lib/server/answers.ts'
import { type ImportInput, importFiles } from '#lib/server/import-files.ts'
import { runningServer } from '#lib/server/running-server.ts'
import { startRuntime } from '#lib/server/runtime.ts'
import { type Settings, settingsFrom } from '#lib/server/settings.ts'
import { inputsFrom } from '../inputs-from.ts'
import { projectDirectory } from '../project-directory.ts'
import { sayProblems } from '../say-problems.ts'
import { serverFetch } from '../server-fetch.ts'

export const importCommand = new Command('import')
  .description('read exports of Azure into a new snapshot in the store')
  .argument('<paths...>', 'files or folders')
  .action(async (paths: string[]) => {
    const inputs = inputsFrom(paths)
    const answer = settingsFrom(process.env, projectDirectory)
    if ('mistakes' in answer) throw new Error(answer.mistakes.join('\n'))
    // Only one process may hold the store: where a server does, it is handed the files.
    const server = await runningServer(answer.settings.dataDirectory)
    const { files, snapshot } = await (server ? handedTo(server, inputs) : importedInto(answer.settings, inputs))
    for (const { name, recognised } of files)
      console.log(
        `${name}: ${recognised.map(({ what, count }) => `${count} ${what}`).join(', ') || 'nothing recognised'}`,
      )
    sayProblems(files)
    if (!snapshot) throw new Error('nothing was recognised, so nothing was stored')
    console.log(`published as snapshot ${snapshot.id}${server ? `, to be seen at ${server}` : ''}`)
  })

async function importedInto(settings: Settings, inputs: ImportInput[]): Promise<ImportAnswer> {
  const runtime = await startRuntime(settings)
  try {
    return await importFiles(inputs, { now: new Date().toISOString() })
  } finally {
    await runtime.close()
  }
}

async function handedTo(server: string, inputs: ImportInput[]): Promise<ImportAnswer> {
  const form = new FormData()
  for (const { name } of inputs) form.append('files', await openAsBlob(name), name)
  const response = await serverFetch(`${server}/api/imports`, { method: 'POST', body: form })
  const answer = (await response.json()) as ImportAnswer | { error: string }
  if ('error' in answer) throw new Error(answer.error)
  return answer
}
