'use client'

import { type RefObject, useEffect, useState } from 'react'

/** Whether an element fills the screen, and a way to change that. */
export function useFullScreen(element: RefObject<HTMLElement | null>): [boolean, () => void] {
  const [full, setFull] = useState(false)
  useEffect(() => {
    const changed = () => setFull(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', changed)
    return () => document.removeEventListener('fullscreenchange', changed)
  }, [])
  const toggle = () => {
    if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined)
    else element.current?.requestFullscreen().catch(() => undefined)
  }
  return [full, toggle]
}
