import { Command } from 'commander'
import { countsText } from '#lib/server/certainty-counts.ts'
import { getBlastRadius, mostEntries } from '#lib/server/get-blast-radius.ts'
import { aligned } from '../aligned.ts'
import { mostOption } from '../most-option.ts'
import { sayRest } from '../say-rest.ts'
import { fromOption, tenantFor } from '../tenant-for.ts'

export const blastRadiusCommand = new Command('blast-radius')
  .description('which identities fall with one, how, and what they hold in the end')
  .requiredOption('--principal <id>', 'principal (object) id')
  .addOption(mostOption(mostEntries))
  .addOption(fromOption())
  .option('--json', 'print JSON')
  .action(async (options: { principal: string; most: number; from?: string[]; json?: boolean }) => {
    const answer = getBlastRadius(await tenantFor(options), options.principal, options.most)
    if (options.json) {
      console.log(JSON.stringify(answer))
      return
    }
    const rows = answer.fallen.map(({ ring, name, certainty, path }) => [ring, name, certainty, path.at(-1)!.text])
    console.log(aligned(['RING', 'IDENTITY', 'CERTAINTY', 'LAST STEP'], rows))
    sayRest(answer.falls, rows.length)
    console.log(`\nresources reached: ${countsText(answer.resources)}`)
    for (const text of answer.notRead) console.log(text)
  })
