import { Command } from 'commander'
import { countsText } from '#lib/server/certainty-counts.ts'
import { checked } from '#lib/server/read-json.ts'
import { type WhatIfAnswer, whatIf, whatIfSchema } from '#lib/server/what-if.ts'
import { type WhatIfWarnings, whatIfWarnings } from '#lib/server/what-if-warnings.ts'
import { changesFrom } from '../changes-from.ts'
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
    const request = checked(await changesFrom(options), whatIfSchema)
    const tenant = await tenantFor(options)
    const answer: WhatIfAnswer & { warnings?: WhatIfWarnings } = whatIf(tenant, request)
    if (options.warnings) answer.warnings = await whatIfWarnings(tenant, request)
    console.log(options.json ? JSON.stringify(answer) : whatIfText(answer, countsText))
  })
