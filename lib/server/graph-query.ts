import { z } from 'zod'
import { type GraphQuery, graphAudiences, graphLenses } from '#lib/graph/view/view-types.ts'

const node = z.string().min(1).max(4000)
const steps = z.coerce.number().int().min(0).max(20)
export const querySchema = z.object({
  audience: z.enum(graphAudiences).default('managed'),
  lens: z.enum(graphLenses).default('assignments'),
  focus: node.optional(),
  from: node.optional(),
  inward: steps.optional(),
  outward: steps.optional(),
  further: z.array(node).max(200).optional(),
  pinned: z.array(node).max(200).optional(),
  expand: z.array(node).max(200),
  /** An expression: what fits it is left out. */
  hide: z.string().optional(),
})

export type AskedGraph = GraphQuery & Pick<z.infer<typeof querySchema>, 'hide'>

/** What a graph's URL asks for, or what is wrong with it. */
export function graphQueryFrom(parameters: URLSearchParams): AskedGraph | { mistake: string } {
  const one = (name: string) => parameters.get(name) || undefined
  const parsed = querySchema.safeParse({
    audience: one('audience'),
    lens: one('lens'),
    focus: one('focus'),
    from: one('from'),
    inward: one('inward'),
    outward: one('outward'),
    further: parameters.getAll('further'),
    pinned: parameters.getAll('pinned'),
    expand: parameters.getAll('expand'),
    hide: one('hide'),
  })
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  return { mistake: `\`${issue.path.join('.')}\`: ${issue.message}` }
}
