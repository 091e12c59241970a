'use client'

import { type RefObject, useEffect, useRef } from 'react'
import { lengthOf, momentAt, moved, type TimeRange, within, zoomed } from './time-range.ts'

/** Pixels after which a press is a drag and no longer a click. */
const slack = 4

export interface SeenTrack {
  range: TimeRange
  /** All that there is to see. */
  whole: TimeRange
  onRange: (range: TimeRange) => void
  onMoment: (at: number) => void
}

/**
 * Wheel and pinch look closer, a drag moves, a click on nothing else chooses a moment. A finger that moves up or down
 * still scrolls the page: give the element `touch-action: pan-y`.
 */
export function useTrackGestures(element: RefObject<HTMLElement | null>, seen: SeenTrack) {
  const latest = useRef(seen)
  latest.current = seen
  useEffect(() => {
    const track = element.current
    if (!track) return
    const gesture = new TrackGesture(track, () => latest.current)
    const stop = new AbortController()
    const on = <Kind extends keyof HTMLElementEventMap>(kind: Kind, does: (event: HTMLElementEventMap[Kind]) => void) =>
      track.addEventListener(kind, does, { signal: stop.signal, passive: false })
    on('wheel', (event) => gesture.wheel(event))
    on('pointerdown', (event) => gesture.down(event))
    on('pointermove', (event) => gesture.move(event))
    on('pointerup', (event) => gesture.up(event))
    on('pointercancel', (event) => gesture.forget(event))
    return () => stop.abort()
  }, [element])
}

class TrackGesture {
  readonly #track: HTMLElement
  readonly #seen: () => SeenTrack
  /** Where each pressed pointer is, in shares of the width. */
  readonly #places = new Map<number, number>()
  #isDrag = false
  #pressedAt = 0

  constructor(track: HTMLElement, seen: () => SeenTrack) {
    this.#track = track
    this.#seen = seen
  }

  #placeOf({ clientX }: MouseEvent): number {
    const { left, width } = this.#track.getBoundingClientRect()
    return (clientX - left) / width
  }

  wheel(event: WheelEvent) {
    const { range, whole, onRange } = this.#seen()
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY)
    const pixels = (sideways ? event.deltaX : event.deltaY) * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 24 : 1)
    const next = sideways
      ? moved(range, pixels / this.#track.clientWidth)
      : zoomed(range, Math.exp(pixels * (event.ctrlKey ? 0.01 : 0.0022)), momentAt(range, this.#placeOf(event)))
    // With nothing more to see that way, the page scrolls.
    if (lengthOf(range) >= lengthOf(whole) && lengthOf(within(next, whole)) >= lengthOf(whole)) return
    event.preventDefault()
    onRange(next)
  }

  down(event: PointerEvent) {
    if (event.button !== 0) return
    this.#places.set(event.pointerId, this.#placeOf(event))
    this.#pressedAt = event.clientX
    this.#isDrag = this.#places.size > 1
  }

  move(event: PointerEvent) {
    const before = this.#places.get(event.pointerId)
    if (before === undefined) return
    if (!this.#isDrag && Math.abs(event.clientX - this.#pressedAt) < slack) return
    if (!this.#track.hasPointerCapture(event.pointerId)) this.#track.setPointerCapture(event.pointerId)
    this.#isDrag = true
    const { range, onRange } = this.#seen()
    const place = this.#placeOf(event)
    const other = this.#places.entries().find(([id]) => id !== event.pointerId)?.[1]
    this.#places.set(event.pointerId, place)
    if (other === undefined) return onRange(moved(range, before - place))
    const apart = Math.abs(place - other)
    if (apart > 0.01) onRange(zoomed(range, Math.abs(before - other) / apart, momentAt(range, other)))
  }

  up(event: PointerEvent) {
    const isClick = this.#places.has(event.pointerId) && !this.#isDrag
    this.forget(event)
    const isOnTrack = event.target instanceof Element && !event.target.closest('button, a')
    if (isClick && isOnTrack) this.#seen().onMoment(momentAt(this.#seen().range, this.#placeOf(event)))
  }

  forget(event: PointerEvent) {
    this.#places.delete(event.pointerId)
  }
}
