/** Where a menu for a node opens, in page pixels. */
export interface MenuPlace {
  node: string
  x: number
  y: number
}
