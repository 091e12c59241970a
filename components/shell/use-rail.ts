'use client'
import { useSyncExternalStore } from 'react'
import { railKey } from './rail-before-paint.ts'

const changed = new Set<() => void>()

const isNarrow = () => document.documentElement.dataset.rail === 'narrow'

function subscribe(notify: () => void) {
  changed.add(notify)
  return () => changed.delete(notify)
}

function toggle() {
  const next = isNarrow() ? 'wide' : 'narrow'
  document.documentElement.dataset.rail = next
  try {
    localStorage.setItem(railKey, next)
  } catch {
    // Storage may be forbidden; the rail is then wide again on the next visit.
  }
  for (const notify of changed) notify()
}

export function useRail() {
  return { narrow: useSyncExternalStore(subscribe, isNarrow, () => false), toggle }
}
