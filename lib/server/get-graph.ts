import type { Drawing } from '#lib/graph/view/drawing.ts'
import { inFocus, partOf } from '#lib/graph/view/in-focus.ts'
import { drawingOf, shownView } from '#lib/graph/view/view.ts'
import type { GraphView } from '#lib/graph/view/view-types.ts'
import { counted } from '#lib/graph/view/words.ts'
import { rules } from '#lib/warnings/rules/index.ts'
import { fitting } from './expression/fitting.ts'
import type { AskedGraph } from './graph-query.ts'
import { keptDrawing } from './kept-drawing.ts'
import type { Tenant } from './runtime.ts'

/** One view of the graph. @throws {RequestError} where what is to be hidden is no expression */
export function getGraph(tenant: Tenant, asked: AskedGraph): GraphView {
  const { foldOf, ...view } = shownView(
    keptDrawing(tenant, asked, () => graphDrawn(tenant, asked)),
    asked,
  )
  return { snapshotId: tenant.snapshot.id, ...view }
}

/** All that is in a view before alike nodes are folded. */
export function graphDrawn(tenant: Tenant, asked: AskedGraph): Drawing {
  const { index, warnings } = tenant
  const isOfLens = asked.lens === 'lifecycle' ? lifecycleRules : undefined
  const findings = isOfLens ? warnings.findings.filter(({ rule }) => isOfLens.has(rule)) : warnings.findings
  return inFocus(withoutHidden(tenant, drawingOf(index, asked, findings), asked), asked)
}

const lifecycleRules = new Set(rules.filter(({ category }) => category === 'lifecycle').map(({ id }) => id))

/** Without what fits the expression, and without the roles and targets that only hung on it. */
function withoutHidden(tenant: Tenant, drawing: Drawing, { hide, focus, from, pinned = [] }: AskedGraph): Drawing {
  if (!hide?.trim()) return drawing
  const { fits, unknown } = fitting(tenant, drawing, hide)
  const kept = new Set([focus, from, ...pinned])
  const left = partOf(drawing, (id) => !fits.has(id) || kept.has(id))
  const hadSome = new Set(drawing.edges.map(({ target }) => target))
  const hasSome = new Set(left.edges.map(({ target }) => target))
  const isBare = (id: string) => /^(grant|door|scope|outside):/.test(id) && hadSome.has(id) && !hasSome.has(id)
  const shown = partOf(left, (id) => !isBare(id) || kept.has(id))
  // A target hangs on roles that may just have gone.
  const still = new Set(shown.edges.map(({ target }) => target))
  const whole = partOf(
    shown,
    (id) => !/^(scope|outside):/.test(id) || !hadSome.has(id) || still.has(id) || kept.has(id),
  )
  const notes = [`${counted(drawing.nodes.length - whole.nodes.length, 'node is', 'nodes are')} hidden by \`${hide}\`.`]
  if (unknown.size > 0)
    notes.push(`${counted(unknown.size, 'node stays', 'nodes stay')} since what \`${hide}\` asks was not read of them.`)
  return { ...whole, notes: [...drawing.notes, ...notes] }
}
