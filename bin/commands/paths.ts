import { Command } from 'commander'
import { getPaths } from '#lib/server/get-paths.ts'
import { mostOption } from '../most-option.ts'
import { fromOption, tenantFor } from '../tenant-for.ts'

interface Options {
  start: string
  end: string
  most: number
  from?: string[]
  json?: boolean
}

export const pathsCommand = new Command('paths')
  .description('the shortest ways from one node to another, each hop explained')
  .requiredOption('--start <id>', 'principal id, or Azure id of a resource that wears identities')
  .requiredOption('--end <id>', 'principal id of a managed identity, or Azure id of a resource or another scope')
  .addOption(mostOption(5))
  .addOption(fromOption())
  .option('--json', 'print JSON')
  .action(async ({ start, end, most, json, from }: Options) => {
    const answer = getPaths(await tenantFor({ from }), { from: start, to: end }, most)
    if (!answer) throw new Error('one end is no principal, managed identity, resource or scope that was read')
    if (json) {
      console.log(JSON.stringify(answer))
      return
    }
    if (answer.paths.length === 0) console.log('no way is known')
    for (const [at, hops] of answer.paths.entries()) {
      console.log(`${at === 0 ? '' : '\n'}way ${at + 1}, ${hops.length} ${hops.length === 1 ? 'hop' : 'hops'}`)
      for (const { text, certainty } of hops) console.log(`  ${text}${certainty === 'yes' ? '' : ` (${certainty})`}`)
    }
  })
