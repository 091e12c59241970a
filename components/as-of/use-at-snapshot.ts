'use client'
import { useCallback } from 'react'
import { atSnapshot } from './at-snapshot.ts'
import { useSnapshot } from './use-snapshot.ts'

/** Turns a path of ours into the same path at the snapshot that is shown. */
export function useAtSnapshot(): (path: string) => string {
  const [snapshot] = useSnapshot()
  return useCallback((path) => atSnapshot(path, snapshot), [snapshot])
}
