import { Command, Option } from 'commander'
import { questionSchema } from '#lib/model/verdict.ts'
import { explainAnswer } from '#lib/server/explain/explain-answer.ts'
import { explainChanges } from '#lib/server/explain/explain-changes.ts'
import { explainEdges } from '#lib/server/explain/explain-edge.ts'
import { explainNodeById } from '#lib/server/explain/explain-node.ts'
import { explainWarning } from '#lib/server/explain/explain-warning.ts'
import { checked } from '#lib/server/read-json.ts'
import type { Tenant } from '#lib/server/runtime.ts'
import { whatIfSchema } from '#lib/server/what-if.ts'
import { printable } from '../aligned.ts'
import { changesFrom } from '../changes-from.ts'
import { fromOption, tenantFor } from '../tenant-for.ts'

interface Options {
  at?: string
  action?: string
  dataAction?: string
  change: string[]
  from?: string[]
  json?: boolean
}

type Explanation = ReturnType<typeof explainNodeById>

/** Ids of the graph have a word and a colon before them; those of warnings may as well. */
const nodeKinds = /^(?:resource|scope|identity|principal|grant|federated|door|outside|state):/

export const explainCommand = new Command('explain')
  .description(
    'a node of the graph, the edge or path from one to another, a warning, a verdict, or what changes come to, in sentences',
  )
  .argument('[id]', 'id of a node, as in an address of the graph, or of a warning; of who is asked about')
  .argument('[target]', 'id of the node that the edge leads to')
  .option('--at <scope>', 'the verdict: where it is asked about; with --action or --data-action')
  .addOption(new Option('--action <action>', 'the verdict: may it do this there').conflicts('dataAction'))
  .option('--data-action <action>', 'the verdict: may it do this to the data there')
  .option(
    '--change <json>',
    'what this change would come to, as `what-if` takes it; may be given several times',
    (one, all: string[]) => [...all, one],
    [],
  )
  .addOption(fromOption())
  .option('--json', 'print JSON')
  .action(async (id: string | undefined, target: string | undefined, options: Options) => {
    const explain = await asked(id, target, options)
    const explanations = explain(await tenantFor(options))
    if (options.json) console.log(JSON.stringify(target ? explanations : explanations[0]))
    else explanations.forEach(print)
  })

/** What is to be explained, checked before the tenant is read. @throws where it is not said, or not wholly */
async function asked(
  id: string | undefined,
  target: string | undefined,
  { at, action, dataAction, change }: Options,
): Promise<(tenant: Tenant) => Explanation[]> {
  if (change.length > 0) {
    const request = checked(await changesFrom({ change }), whatIfSchema)
    return (tenant) => [explainChanges(tenant, request)]
  }
  if (id === undefined) throw new Error('say what to explain: an id, or changes by `--change`')
  if (at !== undefined || action !== undefined || dataAction !== undefined) {
    const principalId = id.replace(/^(?:identity|principal):/, '')
    const named = { id: '', principalId, scope: at, action, dataAction }
    const question = questionSchema.safeParse(
      Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined)),
    )
    if (!question.success)
      throw new Error('a verdict is asked about with `--at` and either `--action` or `--data-action`')
    return (tenant) => [explainAnswer(tenant, question.data)]
  }
  if (target !== undefined) return (tenant) => explainEdges(tenant, { source: id, target })
  return (tenant) => [nodeKinds.test(id) ? explainNodeById(tenant, id) : explainWarning(tenant, id)]
}

function print({ sentences, because = [], wouldChange, section }: Explanation) {
  console.log(printable(sentences.join(' ')))
  for (const [at, { text }] of because.entries()) console.log(printable(`  ${at + 1}. ${text}`))
  console.log(printable(`What would change it: ${wouldChange.join(' ')}`))
  console.log(`Learn more: /learn#${section}`)
}
