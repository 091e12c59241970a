'use client'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { keptText } from '#components/shell/kept-text.ts'

const kept = keptText('lanyard.exercises')
const idsIn = (text: string) => text.split(' ').filter(Boolean)

/** Which exercises were answered in this browser. */
export function useDoneExercises() {
  const text = useSyncExternalStore(kept.subscribe, kept.read, () => '')
  const done = useMemo(() => new Set(idsIn(text)), [text])
  const add = useCallback((id: string) => kept.keep([...new Set([...idsIn(kept.read()), id])].join(' ')), [])
  const reset = useCallback(() => kept.keep(''), [])
  return { done, add, reset }
}
