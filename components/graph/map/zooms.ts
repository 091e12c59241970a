/** What is shown from which zoom on, where 1 is the size at which cards of the graph are drawn. */
export const zooms = {
  /** Cards with their names; further out, each node is a rectangle. */
  cards: 0.26,
  /** The graph takes over, and gives back a little further out, so that it does not flicker at the border. */
  graph: 0.34,
  back: 0.31,
  most: 2.5,
}
