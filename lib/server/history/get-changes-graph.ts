import type { GraphView } from '#lib/graph/view/view-types.ts'
import { changesView } from '#lib/history/changes-view.ts'
import { graphDrawn } from '../get-graph.ts'
import type { AskedGraph } from '../graph-query.ts'
import type { Pair } from './get-difference.ts'

/** The graph of a snapshot with what changed since an earlier one marked on it. */
export const getChangesGraph = ({ from, to }: Pair, asked: AskedGraph): GraphView => ({
  snapshotId: to.snapshot.id,
  ...changesView(graphDrawn(from, asked), graphDrawn(to, asked), asked),
})
