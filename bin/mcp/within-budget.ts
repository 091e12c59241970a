/** So many characters of JSON are answered at most: an assistant reads all of it. */
export const mostCharacters = 24_000

export interface Shortened {
  answer: unknown
  /** Entries that were left out, by where they stood: `grants` → 120. */
  leftOut: Record<string, number>
}

/** An answer that is short enough: the longest lists lose their last entries, and how many is said. */
export function withinBudget(answer: unknown, most = mostCharacters): Shortened {
  const shortened: Shortened = { answer: structuredClone(answer), leftOut: {} }
  for (;;) {
    if (JSON.stringify(shortened).length <= most) return shortened
    const found = heaviestList(shortened.answer, '')
    if (!found) return { answer: 'the answer is too long: ask about less', leftOut: shortened.leftOut }
    const { list, path } = found
    const kept = Math.floor(list.length / 2)
    shortened.leftOut[path] = (shortened.leftOut[path] ?? 0) + list.length - kept
    list.length = kept
  }
}

interface Found {
  list: unknown[]
  path: string
  weight: number
}

/** The list with most text in it, of those that have entries to lose. */
function heaviestList(value: unknown, path: string): Found | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const within = Object.entries(value).map(([name, inner]) =>
    heaviestList(inner, Array.isArray(value) ? path : path === '' ? name : `${path}.${name}`),
  )
  const own: (Found | undefined)[] =
    Array.isArray(value) && value.length > 0
      ? [{ list: value, path: path === '' ? 'entries' : path, weight: JSON.stringify(value).length }]
      : []
  return [...own, ...within].reduce((most, one) => (one && one.weight > (most?.weight ?? 0) ? one : most), undefined)
}
