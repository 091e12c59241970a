import type { Camera } from '../paint/scene.ts'
import type { Direction } from '../walk.ts'
import { boxIn } from './map-camera.ts'
import type { MapPlace, ScreenSize } from './map-messages.ts'
import type { MapOutline } from './map-outline.ts'

/** On screen, in pixels: so wide a group can be told from its neighbours. */
const pressable = 60

/** The block or group beside this one in a direction: near, and not far off the straight line. Groups stay in their block. */
export function placeBeside(outline: MapOutline, from: MapPlace, direction: Direction): MapPlace {
  const boxes = boxesOf(outline, from)
  const own = middleOf(boxes, from.at)
  const isAcross = direction === 'left' || direction === 'right'
  const sign = direction === 'left' || direction === 'up' ? -1 : 1
  let best: { at: number; cost: number } | undefined
  for (const at of alike(outline, from)) {
    if (at === from.at) continue
    const { x, y } = middleOf(boxes, at)
    const ahead = sign * (isAcross ? x - own.x : y - own.y)
    const aside = Math.abs(isAcross ? y - own.y : x - own.x)
    if (ahead <= 0 || aside > 3 * ahead) continue
    const cost = ahead + 2 * aside
    if (!best || cost < best.cost) best = { at, cost }
  }
  return best ? { level: from.level, at: best.at } : from
}

/** Where the keyboard begins: the block nearest to the middle of the view. */
export function placeInView(outline: MapOutline, { zoom, pan }: Camera, { width, height }: ScreenSize): MapPlace {
  const [x, y] = [(width / 2 - pan.x) / zoom, (height / 2 - pan.y) / zoom]
  const away = outline.blocks.map((_, at) => {
    const middle = middleOf(outline.boxes.blocks, at)
    return Math.hypot(middle.x - x, middle.y - y)
  })
  return { level: 'block', at: away.indexOf(Math.min(...away)) }
}

/** The group at a point of the map; only its block, where one is so far out that groups are too small. */
export function placeAt({ boxes }: MapOutline, { x, y }: { x: number; y: number }, zoom: number): MapPlace | undefined {
  const within = (all: Float32Array) => {
    for (let at = 0; at < all.length / 4; at++) {
      const [left, top, right, bottom] = boxIn(all, at) as unknown as [number, number, number, number]
      if (x >= left && x <= right && y >= top && y <= bottom) return at
    }
    return undefined
  }
  const block = within(boxes.blocks)
  if (block === undefined) return undefined
  const group = within(boxes.groups)
  if (group === undefined) return { level: 'block', at: block }
  const wide = (boxes.groups[4 * group + 2]! - boxes.groups[4 * group]!) * zoom
  return wide > pressable ? { level: 'group', at: group } : { level: 'block', at: block }
}

/** What lies in a block itself has the block's scope. */
const itself = 'itself:'

/** A place as an address names it: by its scope, which stays the same from snapshot to snapshot. */
export function addressOf({ groups, blocks }: MapOutline, { level, at }: MapPlace): string {
  if (level === 'block') return blocks[at]!.scope
  const { scope, block } = groups[at]!
  return scope === blocks[block]!.scope ? itself + scope : scope
}

/** The place that an address names; `undefined` where it names none, or one that is not on this map. */
export function placeOfAddress(outline: MapOutline, address: string | null): MapPlace | undefined {
  if (address === null) return undefined
  const block = outline.blocks.findIndex(({ scope }) => scope === address)
  if (block !== -1) return { level: 'block', at: block }
  const group = outline.groups.findIndex((_, at) => addressOf(outline, { level: 'group', at }) === address)
  return group === -1 ? undefined : { level: 'group', at: group }
}

export const boxesOf = ({ boxes }: MapOutline, { level }: MapPlace) => (level === 'block' ? boxes.blocks : boxes.groups)

const alike = ({ blocks, groups }: MapOutline, { level, at }: MapPlace): number[] =>
  level === 'block'
    ? blocks.map((_, other) => other)
    : groups.flatMap(({ block }, other) => (block === groups[at]!.block ? [other] : []))

const middleOf = (boxes: Float32Array, at: number) => ({
  x: (boxes[4 * at]! + boxes[4 * at + 2]!) / 2,
  y: (boxes[4 * at + 1]! + boxes[4 * at + 3]!) / 2,
})
