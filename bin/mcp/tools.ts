import { z } from 'zod'
import { questionSchema } from '#lib/model/verdict.ts'
import { explainAnswer } from '#lib/server/explain/explain-answer.ts'
import { explainEdges } from '#lib/server/explain/explain-edge.ts'
import { explainNodeById } from '#lib/server/explain/explain-node.ts'
import { explainWarning } from '#lib/server/explain/explain-warning.ts'
import { getPaths } from '#lib/server/get-paths.ts'
import { getReach } from '#lib/server/get-reach.ts'
import { whoCanBecome, whoCanReach } from '#lib/server/get-who-can.ts'
import { listWarnings } from '#lib/server/list-warnings.ts'
import { checked } from '#lib/server/read-json.ts'
import type { Tenant } from '#lib/server/runtime.ts'
import { search } from '#lib/server/search/search.ts'
import { whatIf, whatIfSchema } from '#lib/server/what-if.ts'
import { snapshotDifference } from '../snapshot-difference.ts'

/** Something that an assistant may ask. Each only reads. */
export interface Tool<Input extends z.ZodRawShape = z.ZodRawShape> {
  name: string
  description: string
  input: Input
  answer(tenant: Tenant, input: z.output<z.ZodObject<Input>>): unknown
}

const tool = <Input extends z.ZodRawShape>(one: Tool<Input>): Tool => one as unknown as Tool

const text = z.string().trim().min(1).max(4000)
const most = z.number().int().min(1).max(200).default(20)

export const tools: Tool[] = [
  tool({
    name: 'search',
    description:
      'Find identities, resources, people, groups and scopes by name, id, type, tag or role. Start here: other tools need ids.',
    input: { words: text.describe('words that all must occur') },
    answer: (tenant, { words }) => search(tenant, words),
  }),
  tool({
    name: 'who-can',
    description:
      'Who can become a managed identity (`become`, its principal id), or get at a resource or scope (`reach`, its Azure id), directly or by becoming others, with the steps.',
    input: { become: text.optional(), reach: text.optional(), most },
    answer(tenant, { become, reach, most: count }) {
      if ((become === undefined) === (reach === undefined)) throw new Error('give either `become` or `reach`')
      if (become === undefined) return whoCanReach(tenant, reach!, count)
      const answer = whoCanBecome(tenant, become, count)
      if (!answer) throw new Error(`no managed identity has the principal id \`${become}\`: find it by \`search\``)
      return answer
    },
  }),
  tool({
    name: 'reach',
    description: 'What a principal holds, through which groups, and on which resources.',
    input: { principal: text.describe('principal (object) id') },
    answer: (tenant, { principal }) => getReach(tenant, principal),
  }),
  tool({
    name: 'paths',
    description:
      'The shortest ways from a principal or resource to an identity, resource or scope, each hop explained.',
    input: { from: text, to: text, most: z.number().int().min(1).max(50).default(5) },
    answer(tenant, { from, to, most: count }) {
      const answer = getPaths(tenant, { from, to }, count)
      if (!answer) throw new Error('one end is no principal, managed identity, resource or scope that was read')
      return answer
    },
  }),
  tool({
    name: 'warnings',
    description: 'Findings, worst first, with evidence and remedy, and what could not be checked.',
    input: { rule: text.optional(), subject: text.optional().describe('part of the name of what it is about'), most },
    answer(tenant, { rule, subject, most: count }) {
      const { findings, notChecked } = listWarnings(tenant)
      const fitting = findings.filter(
        (one) =>
          (rule === undefined || one.rule === rule) &&
          (subject === undefined || one.subjectName.toLowerCase().includes(subject.toLowerCase())),
      )
      return { total: fitting.length, findings: fitting.slice(0, count), notChecked }
    },
  }),
  tool({
    name: 'explain',
    description:
      'In sentences: a node of the graph (`id`), the edge between two (`id`, `target`), a warning (`id`), or whether a principal (`id`) may do an `action` or `dataAction` at a scope (`at`).',
    input: {
      id: text,
      target: text.optional(),
      at: text.optional(),
      action: text.optional(),
      dataAction: text.optional(),
    },
    answer(tenant, { id, target, at, action, dataAction }) {
      if (at !== undefined) {
        const asked = { id: '', principalId: id, scope: at, ...(action ? { action } : { dataAction }) }
        return explainAnswer(tenant, checked(asked, questionSchema))
      }
      if (target !== undefined) return explainEdges(tenant, { source: id, target })
      return tenant.warnings.findings.some((finding) => finding.id === id)
        ? explainWarning(tenant, id)
        : explainNodeById(tenant, id)
    },
  }),
  tool({
    name: 'what-if',
    description:
      'What changes would do before anybody makes them; nothing is ever run. Each change is {"kind": …} and its fields, such as {"kind":"delete-identity","identity":"<Azure id>"}; a wrong kind is answered with those there are.',
    input: { changes: z.array(z.record(z.string(), z.unknown())).min(1).max(20) },
    answer: (tenant, { changes }) => whatIf(tenant, checked({ changes }, whatIfSchema)),
  }),
  tool({
    name: 'diff',
    description: 'What differs between two snapshots in the store, and what follows; the newest two where left out.',
    input: { from: text.optional(), to: text.optional() },
    answer: (_, { from, to }) => snapshotDifference(from, to),
  }),
]
