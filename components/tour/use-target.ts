'use client'
import { useEffect, useState } from 'react'

/** Marks what a selector finds first on the page, as soon as it is there and for as long; and what that is. */
export function useTarget(selector: string): Element | undefined {
  const [target, setTarget] = useState<Element>()
  useEffect(() => {
    let marked: Element | undefined
    const mark = () => {
      const found = document.querySelector(selector) ?? undefined
      if (found === marked) return
      marked?.removeAttribute('data-tour-target')
      found?.setAttribute('data-tour-target', '')
      marked = found
      setTarget(found)
    }
    mark()
    const grown = new MutationObserver(mark)
    grown.observe(document.body, { childList: true, subtree: true })
    return () => {
      grown.disconnect()
      marked?.removeAttribute('data-tour-target')
      setTarget(undefined)
    }
  }, [selector])
  return target
}
