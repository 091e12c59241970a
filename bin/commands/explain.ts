import { Command } from 'commander'
import { explainEdges } from '#lib/server/explain/explain-edge.ts'
import { explainNodeById } from '#lib/server/explain/explain-node.ts'
import { explainWarning } from '#lib/server/explain/explain-warning.ts'
import { printable } from '../aligned.ts'
import { fromOption, tenantFor } from '../tenant-for.ts'

interface Options {
  from?: string[]
  json?: boolean
}

/** Ids of the graph have a word and a colon before them; those of warnings may as well. */
const nodeKinds = /^(?:resource|scope|identity|principal|grant|federated|door|outside|state):/

export const explainCommand = new Command('explain')
  .description('a node of the graph, the edge between two, or a warning, in sentences')
  .argument('<id>', 'id of a node, as in an address of the graph, or of a warning')
  .argument('[target]', 'id of the node that the edge leads to')
  .addOption(fromOption())
  .option('--json', 'print JSON')
  .action(async (id: string, target: string | undefined, options: Options) => {
    const tenant = await tenantFor(options)
    const explanations = target
      ? explainEdges(tenant, { source: id, target })
      : [nodeKinds.test(id) ? explainNodeById(tenant, id) : explainWarning(tenant, id)]
    if (options.json) {
      console.log(JSON.stringify(target ? explanations : explanations[0]))
      return
    }
    for (const { sentences, because = [], wouldChange, section } of explanations) {
      console.log(printable(sentences.join(' ')))
      for (const [at, { text }] of because.entries()) console.log(printable(`  ${at + 1}. ${text}`))
      console.log(printable(`What would change it: ${wouldChange.join(' ')}`))
      console.log(`Learn more: /learn#${section}`)
    }
  })
