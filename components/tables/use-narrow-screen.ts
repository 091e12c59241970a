import { useSyncExternalStore } from 'react'

/** True while the window is narrower than `pixels`. */
export function useNarrowScreen(pixels: number): boolean {
  const query = `(max-width: ${pixels - 0.02}px)`
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => window.matchMedia(query).matches,
    () => false,
  )
}
