/** One text that this browser keeps, and who is told when it changes, here or in another window. */
export interface KeptText {
  /** Empty where nothing was kept. */
  read(): string
  keep(text: string): void
  subscribe(notify: () => void): () => void
}

/** Where storage is forbidden, it is kept until the page is left. */
export function keptText(key: string): KeptText {
  const told = new Set<() => void>()
  let unstored = ''
  return {
    read() {
      try {
        return localStorage.getItem(key) ?? unstored
      } catch {
        return unstored
      }
    },
    keep(text) {
      unstored = text
      try {
        localStorage.setItem(key, text)
      } catch {
        // Then for this page only.
      }
      for (const notify of told) notify()
    },
    subscribe(notify) {
      told.add(notify)
      window.addEventListener('storage', notify)
      return () => {
        told.delete(notify)
        window.removeEventListener('storage', notify)
      }
    },
  }
}
