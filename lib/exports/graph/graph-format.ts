import type { GraphView } from '#lib/graph/view/view-types.ts'
import type { GraphFormatId } from './labels.ts'

/** What is shown of the graph as a file that other tools open. */
export interface GraphFormat {
  id: GraphFormatId
  /** Of the file's name, without a dot. */
  extension: string
  /** Media type. */
  type: string
  write(view: GraphView): string
}
