import type { Drawing } from '#lib/graph/view/drawing.ts'
import type { AskedGraph } from './graph-query.ts'
import type { Tenant } from './runtime.ts'

const kept = new WeakMap<Tenant, { asked: string; drawing: Drawing }>()

/** The drawing that was asked for last, when only something else in it is opened now: opening must not wait for all of it. */
export function keptDrawing(tenant: Tenant, { expand: _, ...asked }: AskedGraph, draw: () => Drawing): Drawing {
  const text = JSON.stringify(asked)
  const last = kept.get(tenant)
  if (last?.asked === text) return last.drawing
  const drawing = draw()
  kept.set(tenant, { asked: text, drawing })
  return drawing
}
