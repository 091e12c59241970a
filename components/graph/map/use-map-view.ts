'use client'

import { parseAsString, useQueryStates } from 'nuqs'
import type { Camera } from '../paint/scene.ts'
import { zooms } from './zooms.ts'

/** What of the map is looked at, as the address has it. */
const parsers = {
  /** Scope of the block or group that one went into. */
  at: parseAsString,
  /** Middle of the view in model pixels, and zoom: `1200,-340,0.05`. */
  camera: parseAsString.withOptions({ history: 'replace' }),
  find: parseAsString.withDefault('').withOptions({ history: 'replace' }),
  select: parseAsString,
}

export const useMapView = () => useQueryStates(parsers, { history: 'push', shallow: true })

interface Size {
  width: number
  height: number
}

export function cameraText({ zoom, pan }: Camera, { width, height }: Size): string {
  const [x, y] = [(width / 2 - pan.x) / zoom, (height / 2 - pan.y) / zoom]
  return `${Math.round(x)},${Math.round(y)},${Number(zoom.toPrecision(3))}`
}

/** The camera that an address means on this screen; `undefined` where it means none. */
export function cameraFromText(text: string | null, { width, height }: Size): Camera | undefined {
  const [x, y, zoom, ...others] = (text ?? '').split(',').map(Number)
  if (x === undefined || y === undefined || zoom === undefined || others.length > 0) return undefined
  if (![x, y, zoom].every(Number.isFinite) || zoom <= 0 || zoom > zooms.most) return undefined
  return { zoom, pan: { x: width / 2 - x * zoom, y: height / 2 - y * zoom } }
}
