import { Command } from 'commander'
import { importFiles } from '#lib/server/import-files.ts'
import { startRuntime } from '#lib/server/runtime.ts'
import { settingsFrom } from '#lib/server/settings.ts'
import { inputsFrom } from '../inputs-from.ts'
import { projectDirectory } from '../project-directory.ts'
import { sayProblems } from '../say-problems.ts'

export const importCommand = new Command('import')
  .description('read exports of Azure into a new snapshot in the store')
  .argument('<paths...>', 'files or folders')
  .action(async (paths: string[]) => {
    const inputs = inputsFrom(paths)
    const answer = settingsFrom(process.env, projectDirectory)
    if ('mistakes' in answer) throw new Error(answer.mistakes.join('\n'))
    const runtime = await startRuntime(answer.settings)
    try {
      const { files, snapshot } = await importFiles(inputs, { now: new Date().toISOString() })
      for (const { name, recognised } of files)
        console.log(
          `${name}: ${recognised.map(({ what, count }) => `${count} ${what}`).join(', ') || 'nothing recognised'}`,
        )
      sayProblems(files)
      if (!snapshot) throw new Error('nothing was recognised, so nothing was stored')
      console.log(`published as snapshot ${snapshot.id}`)
    } finally {
      await runtime.close()
    }
  })
