'use client'

import { useEffect, useRef, useState } from 'react'
import type { Found } from './map-messages.ts'
import type { MapHandle } from './map-stage.ts'

/** What a text is found in, asked of the map itself, and a step from hit to hit. */
export function useFoundOnMap(map: MapHandle | undefined, text: string) {
  const [found, setFound] = useState<Found>()
  const last = useRef(-1)
  const wanted = text.trim()
  useEffect(() => {
    last.current = -1
    if (!map || wanted === '') {
      setFound(undefined)
      return
    }
    let stale = false
    map.ask('find', { text: wanted }).then((answer) => {
      if (!stale) setFound(answer)
    })
    return () => {
      stale = true
    }
  }, [map, wanted])
  const next = () => {
    if (!found || found.hits.length === 0) return undefined
    last.current = (last.current + 1) % found.hits.length
    return found.hits[last.current]
  }
  return { found, next }
}
