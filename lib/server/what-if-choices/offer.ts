/** A change that may be thought of for something in the graph. */
export interface OfferedChange {
  kind: string
  /** What it does, in a few words: `Take id-web off vm-web-01`. */
  text: string
  /** Fields that are settled, as `POST /api/what-if` takes them. */
  fields: Record<string, string | string[]>
  /** Names of fields that are still to be chosen. */
  open: string[]
}

/** With the nodes that it is about: of an edge, both ends. */
export interface Offer extends OfferedChange {
  nodes: string[]
}
