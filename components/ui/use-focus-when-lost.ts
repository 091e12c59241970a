'use client'
import { type RefObject, useEffect } from 'react'

/** Takes up the focus where what had it went away, as a button does that leads to something else. */
export function useFocusWhenLost(target: RefObject<HTMLElement | null>, wanted: boolean) {
  useEffect(() => {
    if (wanted && document.activeElement === document.body) target.current?.focus()
  }, [target, wanted])
}
