'use client'
import { type RefObject, useEffect } from 'react'

/** F6 goes from the card to what it tells of, and back: both stay in use. */
export function useFocusKey(card: RefObject<HTMLElement | null>, target: Element | undefined) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      if (card.current?.contains(document.activeElement)) focusIn(target ?? document.getElementById('main'))
      else card.current?.focus()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [card, target])
}

const focusable = 'a[href], button:not([disabled]), input, select, textarea, [tabindex="0"]'

function focusIn(target: Element | null) {
  const within = target?.matches(focusable) ? target : target?.querySelector(focusable)
  if (within instanceof HTMLElement) within.focus()
  else document.getElementById('main')?.focus()
}
