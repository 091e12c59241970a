/** An expression that hides, for a chip: one that names a single node by its id is shortened to what tells it apart. */
export function hiddenWords(expression: string): string {
  const id = /^id="((?:[^"\\]|\\.)*)"$/.exec(expression)?.[1]
  if (id === undefined) return expression
  const [before, place] = id.split('@')
  const last = (text: string) => text.slice(text.lastIndexOf('/') + 1).replace(/^[a-z]+:/, '')
  return place === undefined ? last(id) : `${last(before!)} at ${last(place)}`
}
