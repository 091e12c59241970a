/** Random, and kept by this browser: its pseudonyms stay the same, and nobody else can try names against them. */
export function saltOfBrowser(): string {
  const key = 'lanyard-mask'
  try {
    const known = localStorage.getItem(key)
    if (known) return known
    const made = crypto.randomUUID()
    localStorage.setItem(key, made)
    return made
  } catch {
    return crypto.randomUUID()
  }
}
