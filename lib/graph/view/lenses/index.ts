import type { DrawLens } from '../drawing.ts'
import type { GraphLens } from '../view-types.ts'
import { drawAssignments } from './assignments.ts'
import { drawBecome } from './become.ts'
import { drawLifecycle } from './lifecycle.ts'
import { drawPath } from './path.ts'
import { drawReach } from './reach.ts'

export const drawLens: Readonly<Record<GraphLens, DrawLens>> = {
  assignments: drawAssignments,
  become: drawBecome,
  lifecycle: drawLifecycle,
  path: drawPath,
  reach: drawReach,
}
