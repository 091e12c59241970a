import { Command } from 'commander'
import { getReach } from '#lib/server/get-reach.ts'
import { aligned, printable } from '../aligned.ts'
import { fromOption, tenantFor } from '../tenant-for.ts'

export const reachCommand = new Command('reach')
  .description(
    'what a principal holds, every resource at or below that, and what it gets into by other doors and by keys',
  )
  .requiredOption('--principal <id>', 'principal (object) id')
  .addOption(fromOption())
  .option('--json', 'print JSON')
  .action(async (options: { principal: string; from?: string[]; json?: boolean }) => {
    const reach = getReach(await tenantFor(options), options.principal)
    if (options.json) {
      console.log(JSON.stringify(reach))
      return
    }
    console.log(
      aligned(
        ['ROLE', 'SCOPE', 'VIA', 'CONDITIONAL'],
        reach.grants.map(({ role, scope, via, conditional }) => [role, scope, via, conditional ? 'yes' : 'no']),
      ),
    )
    if (reach.eligible.length > 0) console.log(`\n${reach.eligible.length} more when activated (eligible).`)
    if (reach.doors.length > 0)
      console.log(
        `\nBeside Azure roles:\n${aligned(
          ['DOOR', 'GIVES', 'ON', 'VIA', 'ANSWER'],
          reach.doors.map(({ door, gives, on, via, answer }) => [door, gives, on, via, answer]),
        )}`,
      )
    console.log(`\n${reach.resources.length} resources:`)
    for (const id of reach.resources) console.log(id)
    if (reach.unsure.length === 0) return
    console.log('\nunsure, because not everything was read:')
    for (const { text, may, resources } of reach.unsure)
      console.log(
        printable(
          `${may === 'add' ? 'up to' : 'perhaps without'} ${resources}${may === 'add' ? ' more' : ' of them'}: ${text}`,
        ),
      )
  })
