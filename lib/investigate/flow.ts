/** Cannot be cut. */
export const uncut = Number.POSITIVE_INFINITY

/**
 * A network of nodes by number and edges with capacities, of which it finds a minimum cut: the cheapest edges without
 * which no way leads from the source to the sink. Dinic's algorithm, which is fast where most capacities are alike.
 */
export class FlowNetwork {
  private readonly heads: number[] = []
  private readonly next: number[] = []
  private readonly to: number[] = []
  private readonly left: number[] = []
  private depth = new Int32Array()
  private at = new Int32Array()

  addNode(): number {
    return this.heads.push(-1) - 1
  }

  /** Answers the edge's number. */
  addEdge(from: number, to: number, capacity: number): number {
    const edge = this.half(from, to, capacity)
    this.half(to, from, 0)
    return edge
  }

  /** The edges of a minimum cut, the one nearest the source; `undefined` where some way cannot be cut. */
  minimumCut(source: number, sink: number): number[] | undefined {
    while (this.measure(source, sink)) {
      this.at = Int32Array.from(this.heads)
      for (let pushed = this.push(source, sink); pushed > 0; pushed = this.push(source, sink))
        if (pushed === uncut) return undefined
    }
    // What the last search reached is the source's side; edges out of it are full.
    const cut: number[] = []
    for (let edge = 0; edge < this.to.length; edge += 2)
      if (this.depth[this.to[edge + 1]!]! >= 0 && this.depth[this.to[edge]!]! < 0) cut.push(edge)
    return cut
  }

  private half(from: number, to: number, capacity: number): number {
    const edge = this.to.push(to) - 1
    this.left.push(capacity)
    this.next.push(this.heads[from]!)
    this.heads[from] = edge
    return edge
  }

  /** How far each node is from the source along edges that are not full; whether the sink is reached. */
  private measure(source: number, sink: number): boolean {
    this.depth = new Int32Array(this.heads.length).fill(-1)
    this.depth[source] = 0
    const queue = [source]
    for (const node of queue)
      for (let edge = this.heads[node]!; edge !== -1; edge = this.next[edge]!)
        if (this.left[edge]! > 0 && this.depth[this.to[edge]!]! < 0) {
          this.depth[this.to[edge]!] = this.depth[node]! + 1
          queue.push(this.to[edge]!)
        }
    return this.depth[sink]! >= 0
  }

  /** Sends as much as one shortest way takes; a way may be long, so it is held in a list and not on the stack. */
  private push(source: number, sink: number): number {
    const way: number[] = []
    let node = source
    while (node !== sink) {
      const edge = this.onward(node)
      if (edge !== -1) {
        way.push(edge)
        node = this.to[edge]!
        continue
      }
      const back = way.pop()
      if (back === undefined) return 0
      node = this.to[back ^ 1]!
      this.at[node] = this.next[back]!
    }
    const most = way.reduce((least, edge) => Math.min(least, this.left[edge]!), uncut)
    for (const edge of way) {
      this.left[edge] = this.left[edge]! - most
      this.left[edge ^ 1] = this.left[edge ^ 1]! + most
    }
    return most
  }

  private onward(node: number): number {
    for (; this.at[node] !== -1; this.at[node] = this.next[this.at[node]!]!) {
      const edge = this.at[node]!
      if (this.left[edge]! > 0 && this.depth[this.to[edge]!] === this.depth[node]! + 1) return edge
    }
    return -1
  }
}
