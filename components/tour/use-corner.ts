'use client'
import { type RefObject, useEffect, useState } from 'react'
import { type Corner, cornerBeside } from './corner.ts'

/** Brings the target into view, and says in which corner of the window the card leaves most of it free. */
export function useCorner(target: Element | undefined, card: RefObject<HTMLElement | null>): Corner {
  const [corner, setCorner] = useState<Corner>('bottom-right')
  useEffect(() => {
    if (!target) return
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
    const { top, bottom } = target.getBoundingClientRect()
    if (top < 0 || bottom > innerHeight)
      target.scrollIntoView({ block: 'nearest', behavior: isCalm ? 'instant' : 'smooth' })
    const place = () => {
      if (!card.current) return
      const around = { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
      setCorner(cornerBeside(target.getBoundingClientRect(), card.current.getBoundingClientRect(), around))
    }
    const frame = requestAnimationFrame(place)
    const grown = new ResizeObserver(place)
    grown.observe(target)
    return () => {
      cancelAnimationFrame(frame)
      grown.disconnect()
    }
  }, [target, card])
  return corner
}
