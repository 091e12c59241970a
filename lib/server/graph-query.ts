import { z } from 'zod'
import { type GraphQuery, graphAudiences } from '#lib/graph/view/view-types.ts'

/** Of a view's query, in an address or in a body. */
export const querySchema = z.object({
  audience: z.enum(graphAudiences).default('managed'),
  focus: z.string().min(1).max(4000).optional(),
  expand: z.array(z.string().min(1).max(4000)).max(200),
})

/** What a graph's URL asks for, or what is wrong with it. */
export function graphQueryFrom(parameters: URLSearchParams): GraphQuery | { mistake: string } {
  const parsed = querySchema.safeParse({
    audience: parameters.get('audience') ?? undefined,
    focus: parameters.get('focus') || undefined,
    expand: parameters.getAll('expand'),
  })
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  return { mistake: `\`${issue.path.join('.')}\`: ${issue.message}` }
}
