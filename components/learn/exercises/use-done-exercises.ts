'use client'
import { useCallback, useMemo, useSyncExternalStore } from 'react'

const key = 'lanyard.exercises'
const changed = new Set<() => void>()
/** Where storage is forbidden, what is done is known until the page is left. */
let unstored = ''

function stored(): string {
  try {
    return localStorage.getItem(key) ?? unstored
  } catch {
    return unstored
  }
}

function store(ids: readonly string[]) {
  unstored = ids.join(' ')
  try {
    localStorage.setItem(key, unstored)
  } catch {
    // Then for this page only.
  }
  for (const notify of changed) notify()
}

function subscribe(notify: () => void) {
  changed.add(notify)
  window.addEventListener('storage', notify)
  return () => {
    changed.delete(notify)
    window.removeEventListener('storage', notify)
  }
}

/** Which exercises were answered in this browser. */
export function useDoneExercises() {
  const text = useSyncExternalStore(subscribe, stored, () => '')
  const done = useMemo(() => new Set(text.split(' ').filter(Boolean)), [text])
  const add = useCallback((id: string) => store([...new Set([...stored().split(' ').filter(Boolean), id])]), [])
  const reset = useCallback(() => store([]), [])
  return { done, add, reset }
}
