import { Command } from 'commander'
import { mostEntries } from '#lib/server/get-blast-radius.ts'
import { whoCanBecome, whoCanReach } from '#lib/server/get-who-can.ts'
import { aligned } from '../aligned.ts'
import { mostOption } from '../most-option.ts'
import { sayRest } from '../say-rest.ts'
import { fromOption, tenantFor } from '../tenant-for.ts'

export const whoCanCommand = new Command('who-can')
  .description('who can become an identity, or reach a scope, directly or by becoming others')
  .option('--become <id>', 'principal id of a managed identity')
  .option('--reach <scope>', 'id of a resource or another scope')
  .addOption(mostOption(mostEntries))
  .addOption(fromOption())
  .option('--json', 'print JSON')
  .action(async (options: { become?: string; reach?: string; most: number; from?: string[]; json?: boolean }) => {
    if ((options.become === undefined) === (options.reach === undefined))
      throw new Error('give either `--become` or `--reach`')
    const tenant = await tenantFor(options)
    const answer =
      options.become === undefined
        ? whoCanReach(tenant, options.reach!, options.most)
        : whoCanBecome(tenant, options.become, options.most)
    if (!answer) throw new Error(`no managed identity has the principal id \`${options.become}\``)
    if (options.json) {
      console.log(JSON.stringify(answer))
      return
    }
    const rows = answer.who.map(({ ring, name, certainty, step }) => [
      ring,
      name,
      certainty,
      step ? `${step.technique} on ${step.on} → ${step.becomes}` : 'holds a role there',
    ])
    console.log(aligned(['STEPS', 'WHO', 'CERTAINTY', 'FIRST STEP'], rows))
    sayRest(answer.counts, rows.length)
    for (const text of answer.notRead) console.log(text)
  })
