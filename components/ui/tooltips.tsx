'use client'
import { useEffect, useRef } from 'react'

/** How long the pointer rests on something before its words are shown, in milliseconds. */
const delay = 400
const gap = 6

/**
 * Shows the `data-tooltip` of what is pointed at or focused by the keyboard: one for the whole page. Such words are never
 * the only place where something is said.
 */
export function Tooltips() {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => (element.current ? tooltipIn(element.current) : undefined), [])
  return (
    <div
      ref={element}
      popover="manual"
      role="tooltip"
      aria-hidden="true"
      className="fixed inset-auto max-w-72 rounded-md border border-line-strong bg-surface px-2 py-1 text-ink text-xs shadow-float"
    />
  )
}

function tooltipIn(tooltip: HTMLElement): () => void {
  const leaving = new AbortController()
  const { signal } = leaving
  let of: HTMLElement | null = null
  let timer = 0
  const hide = () => {
    clearTimeout(timer)
    of = null
    if (tooltip.matches(':popover-open')) tooltip.hidePopover()
  }
  const show = () => {
    const text = of?.isConnected && of.dataset.tooltip
    if (!of || !text) return
    tooltip.textContent = text
    tooltip.hidePopover()
    tooltip.showPopover()
    const { left, width, top, bottom } = of.getBoundingClientRect()
    const { offsetWidth, offsetHeight } = tooltip
    const below = bottom + gap + offsetHeight < innerHeight - 8
    tooltip.style.left = `${Math.max(8, Math.min(left + (width - offsetWidth) / 2, innerWidth - offsetWidth - 8))}px`
    tooltip.style.top = `${below ? bottom + gap : top - gap - offsetHeight}px`
  }
  const wait = (next: HTMLElement, milliseconds: number) => {
    if (next === of) return
    hide()
    of = next
    timer = window.setTimeout(show, milliseconds)
  }
  const named = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLElement>('[data-tooltip]') : null
  const listen = <Name extends keyof DocumentEventMap>(name: Name, act: (event: DocumentEventMap[Name]) => void) =>
    document.addEventListener(name, act, { signal, capture: true })

  listen('pointerover', ({ target, pointerType }) => {
    // One may point at the words themselves, to read them.
    if (pointerType === 'touch' || target === tooltip) return
    const next = named(target)
    if (next) wait(next, delay)
    else if (of && !of.matches(':focus-visible')) hide()
  })
  listen('focusin', ({ target }) => {
    const next = named(target)
    if (next?.matches(':focus-visible')) wait(next, 0)
    else hide()
  })
  listen('focusout', hide)
  listen('pointerdown', hide)
  listen('keydown', ({ key }) => key === 'Escape' && hide())
  listen('scroll', hide)
  return () => {
    hide()
    leaving.abort()
  }
}
