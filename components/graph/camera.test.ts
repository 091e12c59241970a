import { expect, test } from 'vitest'
import { boxOf, cameraOn, firstCamera } from './camera.ts'

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
