/** Each item with a key for React: its words, numbered where the same words come again. */
export function keyed<Item>(items: Item[], words: (item: Item) => string): { key: string; item: Item }[] {
  const seen = new Map<string, number>()
  return items.map((item) => {
    const text = words(item)
    const before = seen.get(text) ?? 0
    seen.set(text, before + 1)
    return { key: `${text} ${before}`, item }
  })
}
