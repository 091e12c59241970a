import type { KeyboardEvent } from 'react'
import type { Direction } from '../walk.ts'
import type { MapPlace } from './map-messages.ts'
import type { MapOutline } from './map-outline.ts'
import type { MapHandle } from './map-stage.ts'
import { placeBeside, placeInView } from './map-walk.ts'

const directions = new Map<string, Direction>([
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
])

interface KeyedMap {
  map: MapHandle | undefined
  outline: MapOutline | undefined
  /** Where the keyboard is. */
  place: MapPlace | undefined
  setCurrent(place: MapPlace): void
  goIn(place: MapPlace): void
  onEscape(): void
  onFind(): void
}

/** What the keys do while the map itself has the keyboard. */
export function mapKeys({ map, outline, place, setCurrent, ...acts }: KeyedMap) {
  return (event: KeyboardEvent) => {
    if (!map || !outline || event.ctrlKey || event.metaKey || event.altKey) return
    const direction = directions.get(event.key)
    if (direction)
      setCurrent(place ? placeBeside(outline, place, direction) : placeInView(outline, map.camera(), map.size()))
    else if (event.key === 'Enter' && place) acts.goIn(place)
    else if (event.key === 'Escape') acts.onEscape()
    else if (event.key === '+' || event.key === '=') map.zoomBy(1.5)
    else if (event.key === '-') map.zoomBy(1 / 1.5)
    else if (event.key === 'f') map.fit()
    else if (event.key === '/') acts.onFind()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}
