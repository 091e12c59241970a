import { Command } from 'commander'
import { getBlastRadius } from '#lib/server/get-blast-radius.ts'
import { aligned } from '../aligned.ts'
import { fromOption, tenantFor } from '../tenant-for.ts'

export const blastRadiusCommand = new Command('blast-radius')
  .description('which identities fall with one, how, and what they hold in the end')
  .requiredOption('--principal <id>', 'principal (object) id')
  .addOption(fromOption())
  .option('--json', 'print JSON')
  .action(async (options: { principal: string; from?: string[]; json?: boolean }) => {
    const answer = getBlastRadius(await tenantFor(options), options.principal)
    if (options.json) {
      console.log(JSON.stringify(answer))
      return
    }
    const rows = answer.fallen.map(({ ring, name, certainty, path }) => [ring, name, certainty, path.at(-1)!.text])
    console.log(aligned(['RING', 'IDENTITY', 'CERTAINTY', 'LAST STEP'], rows))
    for (const { certainty, count } of answer.resources) console.log(`\n${count} resources reached: ${certainty}`)
  })
