import { evaluate } from '#lib/expression/evaluate.ts'
import { parse } from '#lib/expression/parse.ts'
import type { GraphView } from '#lib/graph/view/view-types.ts'
import { RequestError } from '../answered.ts'
import type { Tenant } from '../runtime.ts'
import { subjectsOf } from './subjects.ts'

export interface Fitting {
  fits: Set<string>
  /** Nodes of which it is not known, because something was not read. */
  unknown: Set<string>
}

/** Which nodes of a drawing fit an expression. @throws {RequestError} where it is none */
export function fitting(tenant: Tenant, drawing: Pick<GraphView, 'nodes' | 'edges'>, text: string): Fitting {
  const { expression, mistake } = parse(text)
  if (mistake) throw new RequestError(400, `\`${text}\`: ${mistake.text}, at character ${mistake.from + 1}`)
  const subjectOf = subjectsOf(tenant, drawing)
  const found: Fitting = { fits: new Set(), unknown: new Set() }
  for (const node of drawing.nodes) {
    const answer = evaluate(expression, subjectOf(node))
    if (answer) found.fits.add(node.id)
    else if (answer === undefined) found.unknown.add(node.id)
  }
  return found
}
