'use client'

import { useState } from 'react'

/** Nodes that were focused on, one after the other, up to the one that is; going back to one forgets those after it. */
export function useTrail(focus: string | null): string[] {
  const [trail, setTrail] = useState<string[]>([])
  const next = trailOf(trail, focus)
  if (next !== trail) setTrail(next)
  return next
}

const longest = 6

export function trailOf(trail: string[], focus: string | null): string[] {
  if (focus === null) return trail.length === 0 ? trail : []
  if (trail.at(-1) === focus) return trail
  const at = trail.indexOf(focus)
  return at >= 0 ? trail.slice(0, at + 1) : [...trail, focus].slice(-longest)
}
