/** Most nodes that one region asks for. */
export const regionLimit = 900

/** Numbers of nodes for an address: sorted, each as its distance from the one before, in base 36. */
export function nodeListText(nodes: Iterable<number>): string {
  let last = 0
  return [...new Set(nodes)]
    .sort((a, b) => a - b)
    .map((node) => {
      const step = node - last
      last = node
      return step.toString(36)
    })
    .join('.')
}

/** The numbers, or `undefined` where the text is no such list. */
export function nodesFromText(text: string): number[] | undefined {
  if (!/^[0-9a-z]{1,6}(?:\.[0-9a-z]{1,6})*$/.test(text)) return undefined
  let last = 0
  return text.split('.').map((step) => {
    last += Number.parseInt(step, 36)
    return last
  })
}
