import { Option } from 'commander'
import { draftFromFiles } from '#lib/server/import-files.ts'
import { startRuntime, type Tenant, tenantFromDraft } from '#lib/server/runtime.ts'
import { type Settings, settingsFrom } from '#lib/server/settings.ts'
import { inputsFrom } from './inputs-from.ts'
import { projectDirectory } from './project-directory.ts'
import { sayProblems } from './say-problems.ts'

export const fromOption = () =>
  new Option('--from <paths...>', 'read these exports (files or folders) instead of the store')

/** The tenant to answer from: exports read into memory, or the newest snapshot in the store. */
export async function tenantFor({ from }: { from?: string[] }): Promise<Tenant> {
  const settings = chosenSettings()
  if (!from) return tenantInStore(settings)
  const { draft, files } = await draftFromFiles(inputsFrom(from), { now: new Date().toISOString() })
  sayProblems(files)
  if (!draft) throw new Error(`nothing was recognised in ${from.map((path) => `\`${path}\``).join(', ')}`)
  return tenantFromDraft(draft, settings.warnings)
}

function chosenSettings(): Settings {
  const answer = settingsFrom(process.env, projectDirectory)
  if ('mistakes' in answer) throw new Error(answer.mistakes.join('\n'))
  return answer.settings
}

async function tenantInStore(settings: Settings): Promise<Tenant> {
  const runtime = await startRuntime(settings)
  try {
    const tenant = await runtime.tenant()
    if (!tenant) throw new Error('nothing was imported yet: run `lanyard import` first, or give `--from`')
    return tenant
  } finally {
    await runtime.close()
  }
}
