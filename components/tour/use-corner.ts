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
      setCorner(cornerBeside(target.getBoundingClientRect(), card.current.getBoundingClientRect(), freeOfBars()))
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

/** The window without the bars around it, as the corners of the card keep off them. */
function freeOfBars() {
  const isNarrow = matchMedia('(width < 48rem)').matches
  const [left, top, right, bottom] = isNarrow ? [8, 64, 8, 64] : [240, 64, 8, 16]
  return { left, top, right: innerWidth - right, bottom: innerHeight - bottom }
}
