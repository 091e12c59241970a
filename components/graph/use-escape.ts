'use client'

import { useEffect, useEffectEvent } from 'react'

/** Calls back on Escape, unless something nearer took it. */
export function useEscape(onEscape: () => void) {
  const escaped = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onEscape()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => escaped(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
