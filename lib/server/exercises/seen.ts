import type { ExerciseView, See } from '#lib/exercises/exercise.ts'
import { getGraph, graphDrawn } from '../get-graph.ts'
import { getWhatIfGraph, whatIfGraphSchema } from '../get-what-if-graph.ts'
import type { Tenant } from '../runtime.ts'

const queryOf = ({ find: _, deleted: __, ...query }: ExerciseView) => ({
  audience: 'managed' as const,
  expand: [],
  ...query,
})

/** What a tenant's views draw, each drawn once. */
export function seen(tenant: Tenant): See {
  const drawn = new Map<string, ReturnType<See>>()
  return (view) => {
    const asked = JSON.stringify(view)
    const picture = drawn.get(asked) ?? drawnFor(tenant, view)
    drawn.set(asked, picture)
    return picture
  }
}

function drawnFor(tenant: Tenant, view: ExerciseView) {
  const { deleted } = view
  if (!deleted) return graphDrawn(tenant, queryOf(view))
  const changes = [{ kind: 'delete-resource', ...deleted }]
  return getWhatIfGraph(tenant, whatIfGraphSchema.parse({ ...queryOf(view), changes }))
}

/** What is on the screen: alike nodes are folded. */
export const shownFor = (tenant: Tenant, view: ExerciseView) =>
  view.deleted ? drawnFor(tenant, view) : getGraph(tenant, queryOf(view))
