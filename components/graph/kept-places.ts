import type { Point } from './point.ts'

const name = 'lanyard-graph-places'
/** The views last moved in are kept; more would fill the browser's storage. */
const mostViews = 30

type Kept = [view: string, places: [id: string, x: number, y: number][]][]
type Shelf = Pick<Storage, 'getItem' | 'setItem'>

function read(shelf: Shelf): Kept {
  try {
    const kept = JSON.parse(shelf.getItem(name) ?? '[]')
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}

function write(shelf: Shelf, kept: Kept) {
  try {
    shelf.setItem(name, JSON.stringify(kept.slice(-mostViews)))
  } catch {
    // Full or forbidden: the places are then kept as long as the page is open.
  }
}

/** Where nodes were moved by hand in a view; kept in this browser, whatever snapshot is shown. */
export function placesIn(view: string, shelf: Shelf = localStorage): Map<string, Point> {
  const places = read(shelf).find(([known]) => known === view)?.[1] ?? []
  return new Map(places.map(([id, x, y]) => [id, { x, y }]))
}

export function keepPlace(view: string, id: string, { x, y }: Point, shelf: Shelf = localStorage) {
  const places = placesIn(view, shelf).set(id, { x: Math.round(x), y: Math.round(y) })
  const others = read(shelf).filter(([known]) => known !== view)
  write(shelf, [...others, [view, [...places].map(([one, at]) => [one, at.x, at.y])]])
}

export function forgetPlaces(view: string, shelf: Shelf = localStorage) {
  write(
    shelf,
    read(shelf).filter(([known]) => known !== view),
  )
}
