import type { KeyboardEvent } from 'react'

/** A pause after which letters begin a new word, in milliseconds. */
const pause = 600

let typed = { text: '', at: 0 }

export const itemsIn = (menu: HTMLElement) => [
  ...menu.querySelectorAll<HTMLElement>('[role^=menuitem]:not([aria-disabled=true])'),
]

/** The keys of the ARIA pattern: arrows, Home and End move, letters go to the item that begins with them, Tab and Escape leave. */
export function onMenuKey(event: KeyboardEvent<HTMLElement>) {
  const menu = event.currentTarget
  const items = itemsIn(menu)
  const place = items.indexOf(document.activeElement as HTMLElement)
  if (event.key === 'Tab') return menu.hidePopover()
  const go = (to: number) => items.at(to % items.length)?.focus()
  const acts = new Map([
    ['Escape', () => menu.hidePopover()],
    ['ArrowDown', () => go(place + 1)],
    ['ArrowUp', () => go(Math.max(place, 0) - 1)],
    ['Home', () => go(0)],
    ['End', () => go(-1)],
  ])
  const act = acts.get(event.key)
  if (act) {
    event.preventDefault()
    event.stopPropagation()
    act()
  } else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.stopPropagation()
    goToTyped([...items.slice(place + 1), ...items.slice(0, place + 1)], event)
  }
}

/** The same letter again goes on to the next item that begins with it. */
function goToTyped(items: HTMLElement[], { key, timeStamp }: KeyboardEvent) {
  const text = timeStamp - typed.at < pause ? typed.text + key : key
  typed = { text: text === typed.text + key && new Set(text).size === 1 ? key : text, at: timeStamp }
  const wanted = typed.text.toLowerCase()
  const ordered = wanted.length > 1 ? [...items.slice(-1), ...items] : items
  ordered.find((item) => item.textContent?.trim().toLowerCase().startsWith(wanted))?.focus()
}
