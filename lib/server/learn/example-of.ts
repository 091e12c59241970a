import { Picture } from '#lib/graph/view/picture.ts'
import { drawingOf } from '#lib/graph/view/view.ts'
import { contentsOf } from '#lib/graph/view/view-contents.ts'
import type { Miniature } from '#lib/learn/chapter.ts'
import type { PrincipalId } from '#lib/model/guid.ts'
import type { ScopeId } from '#lib/model/scope.ts'
import type { Tenant } from '../runtime.ts'
import { type Chosen, chosenFor } from './chosen-for.ts'
import { type Example, rowsAround } from './rows-around.ts'

/** The first of its kind with what is around it; `undefined` where the tenant has none that was read. */
export function exampleOf(tenant: Tenant, kind: Miniature): Example | undefined {
  const chosen = chosenFor[kind](tenant)
  if (!chosen) return undefined
  const { focus, via, lens, open, inward = 1, outward = open ? 3 : 2 } = chosen
  const around = rowsAround(drawnFor(tenant, chosen), { focus, via, inward, outward })
  if (!around) return undefined
  const address = {
    audience: 'everyone',
    focus,
    select: focus,
    in: String(inward),
    ...(lens === undefined ? { out: String(outward) } : { lens }),
    ...(open === undefined ? {} : { expand: open }),
  }
  return { focus, ...around, address }
}

/** Only what hangs on the chosen node: a whole tenant need not be drawn for it. */
function drawnFor({ index }: Tenant, { focus, lens, open }: Chosen) {
  if (lens) return drawingOf(index, { audience: 'everyone', lens, focus, expand: [] }, [])
  const picture = new Picture(index, [])
  const [prefix, key] = [focus.slice(0, focus.indexOf(':')), focus.slice(focus.indexOf(':') + 1)]
  if (prefix === 'scope')
    for (const { assignment } of index.assignmentsAt.get(index.tree.numbers.get(key as ScopeId) ?? -1))
      picture.addHolder(assignment.principalId)
  if (prefix === 'resource')
    for (const { identity } of index.identities.wornBy.get(key as ScopeId) ?? []) picture.addIdentity(identity)
  if (prefix === 'principal') picture.addHolder(key as PrincipalId)
  if (!picture.nodes.has(focus)) picture.addFocus(focus)
  const drawn = picture.drawn()
  if (!open) return drawn
  const inside = contentsOf(index, drawn.nodes, [open], picture)
  return { nodes: [...drawn.nodes, ...inside.nodes], edges: [...drawn.edges, ...inside.edges] }
}
