import { expect, test } from 'vitest'
import { boxOf, cameraOn, firstCamera, zoomed } from './camera.ts'

const size = { width: 900, height: 700 }

test('all cards are in view after fitting', () => {
  const box = boxOf([
    { x: 0, y: 0 },
    { x: 900, y: 4000 },
  ])!
  const { zoom, pan } = cameraOn(box, size)
  expect(box.left * zoom + pan.x).toBeGreaterThanOrEqual(0)
  expect(box.right * zoom + pan.x).toBeLessThanOrEqual(size.width)
  expect(box.top * zoom + pan.y).toBeGreaterThanOrEqual(0)
  expect(box.bottom * zoom + pan.y).toBeLessThanOrEqual(size.height)
})

test('a small graph is not blown up beyond its size', () => {
  expect(cameraOn(boxOf([{ x: 0, y: 0 }])!, size).zoom).toBe(1)
})

test('the first look at a tall graph shows its top at a size that can be read', () => {
  const box = boxOf([
    { x: 0, y: 0 },
    { x: 984, y: 9000 },
  ])!
  const { zoom, pan } = firstCamera(box, size)
  expect(zoom).toBeGreaterThan(0.42)
  expect(box.top * zoom + pan.y).toBeGreaterThan(0)
})

test('nothing to show has no box', () => {
  expect(boxOf([])).toBeUndefined()
})

test('what is under the pointer stays there while one zooms, as far as one may', () => {
  const before = { zoom: 0.1, pan: { x: 30, y: -20 } }
  const range = { least: 0.01, most: 2.5 }
  const after = zoomed(before, 3, { x: 400, y: 250 }, range)
  expect(after.zoom).toBeCloseTo(0.3)
  expect((400 - after.pan.x) / after.zoom).toBeCloseTo((400 - before.pan.x) / before.zoom)
  expect(zoomed(before, 1e-9, { x: 0, y: 0 }, range).zoom).toBe(0.01)
  expect(zoomed(before, 1e9, { x: 0, y: 0 }, range).zoom).toBe(2.5)
})
