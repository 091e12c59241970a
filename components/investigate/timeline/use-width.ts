'use client'

import { type RefObject, useEffect, useState } from 'react'

/** The width of an element in pixels, as it is now; 0 before it is known. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const measured = element.current
    if (!measured) return
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    observer.observe(measured)
    return () => observer.disconnect()
  }, [element])
  return width
}
