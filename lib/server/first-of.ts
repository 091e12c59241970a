/** The first entries of a list that may be long and is put into words entry by entry. */
export function firstOf<T>(list: Iterable<T>, most: number): T[] {
  const first: T[] = []
  for (const one of list) {
    if (first.length >= most) break
    first.push(one)
  }
  return first
}
