import { writeFileSync } from 'node:fs'
import { Command, Option } from 'commander'
import { exportGraph, graphFormatIds } from '#lib/server/export-graph.ts'
import { graphQueryFrom } from '#lib/server/graph-query.ts'
import { fromOption, tenantFor } from '../tenant-for.ts'

interface Options {
  format: string
  lens?: string
  audience?: string
  focus?: string
  hide?: string
  everything?: boolean
  mask?: string
  output?: string
  from?: string[]
}

export const exportCommand = new Command('export')
  .description('the graph as a file for other tools, as the screen would show it or everything')
  .addOption(new Option('--format <format>', 'how to write it').choices(graphFormatIds).default('json'))
  .option('--lens <lens>', 'assignments, reach, become or lifecycle')
  .option('--audience <audience>', 'managed (identities only) or everyone')
  .option('--focus <node>', 'keep what is on a path through this node')
  .option('--hide <expression>', 'leave out what fits')
  .option('--everything', 'nothing folded or left out')
  .option('--mask <salt>', 'mask names, the same ones alike wherever the salt is the same')
  .option('--output <file>', 'a file; otherwise it is printed')
  .addOption(fromOption())
  .action(async ({ format, everything, mask, output, from, ...query }: Options) => {
    const asked = graphQueryFrom(new URLSearchParams(Object.entries(query)))
    if ('mistake' in asked) throw new Error(asked.mistake)
    const tenant = await tenantFor({ ...(from ? { from } : {}) })
    const { text } = exportGraph(tenant, asked, { format, ...(everything && { everything }), ...(mask && { mask }) })
    if (output) writeFileSync(output, text)
    else process.stdout.write(text)
  })
