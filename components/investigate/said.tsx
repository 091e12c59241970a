'use client'

import { useNames } from './masked-names.ts'

/** A sentence that names things: left out while names are masked. */
export function Said({ children }: { children: string }) {
  const { masked } = useNames()
  return <>{masked ? 'Left out while names are masked.' : children}</>
}
