'use client'
import { useCallback, useLayoutEffect, useRef } from 'react'

/**
 * Keeps what is typed while the search is on its way, so that nobody waits for it.
 *
 * @returns what was typed until now; from then on nothing more is kept
 */
export function useTypedAhead(isOpen: boolean): () => string {
  const typed = useRef<string>(undefined)
  // Before the field takes the focus, which ends it.
  useLayoutEffect(() => {
    if (!isOpen) return
    typed.current = ''
    const onKey = (event: KeyboardEvent) => {
      if (typed.current === undefined || event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey)
        return
      typed.current += event.key
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [isOpen])
  return useCallback(() => {
    const kept = typed.current ?? ''
    typed.current = undefined
    return kept
  }, [])
}
