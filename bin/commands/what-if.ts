import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import { countsText } from '#lib/server/certainty-counts.ts'
import { checked } from '#lib/server/read-json.ts'
import { type WhatIfAnswer, whatIf, whatIfSchema } from '#lib/server/what-if.ts'
import { type WhatIfWarnings, whatIfWarnings } from '#lib/server/what-if-warnings.ts'
import { fromOption, tenantFor } from '../tenant-for.ts'
import { whatIfText } from '../what-if-text.ts'

interface Options {
  change: string[]
  changes?: string
  warnings?: boolean
  from?: string[]
  json?: boolean
}

export const whatIfCommand = new Command('what-if')
  .description('what changes would do before anybody makes them, with the commands to review; nothing is ever run')
  .option(
    '--change <json>',
    'a change, {"kind": …} and its fields; may be given several times',
    (one, all: string[]) => [...all, one],
    [],
  )
  .option('--changes <file>', 'a JSON file of changes in order, or {"changes", "questions"}')
  .option('--warnings', 'also which warnings appear and disappear, which takes longer')
  .addOption(fromOption())
  .option('--json', 'print JSON')
  .action(async (options: Options) => {
    const request = checked(await requestFrom(options), whatIfSchema)
    const tenant = await tenantFor(options)
    const answer: WhatIfAnswer & { warnings?: WhatIfWarnings } = whatIf(tenant, request)
    if (options.warnings) answer.warnings = await whatIfWarnings(tenant, request)
    console.log(options.json ? JSON.stringify(answer) : whatIfText(answer, countsText))
  })

/** Changes of the file, then those of the command line. */
async function requestFrom({ change, changes }: Options) {
  const own = change.map((text) => parsed(text, `--change ${text}`))
  if (changes === undefined) return { changes: own }
  const file = parsed(await readFile(changes, 'utf8'), changes)
  if (Array.isArray(file)) return { changes: [...file, ...own] }
  const { changes: listed = [], ...rest } = (file ?? {}) as { changes?: unknown[] }
  return { ...rest, changes: Array.isArray(listed) ? [...listed, ...own] : listed }
}

function parsed(text: string, from: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`\`${from}\` is no JSON: ${(error as Error).message}`)
  }
}
