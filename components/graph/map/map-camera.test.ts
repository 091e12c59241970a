import { describe, expect, it } from 'vitest'
import { between, cameraInto, cameraOver } from './map-camera.ts'
import { zooms } from './zooms.ts'

const size = { width: 1000, height: 600 }

describe('the camera of the map', () => {
  it('brings a box into view whole', () => {
    const { zoom, pan } = cameraOver([100, 200, 20_100, 4200], size)
    expect(100 * zoom + pan.x).toBeCloseTo(24)
    expect(20_100 * zoom + pan.x).toBeCloseTo(976)
    expect(200 * zoom + pan.y).toBeGreaterThan(24)
  })

  it('goes into a group so far that the graph takes over', () => {
    expect(cameraInto([0, 0, 30_000, 20_000], size).zoom).toBeGreaterThan(zooms.graph)
    expect(cameraInto([0, 0, 600, 300], size).zoom).toBe(1)
  })

  it('flies from the one camera to the other', () => {
    const [from, to] = [
      { zoom: 0.05, pan: { x: 0, y: 0 } },
      { zoom: 0.5, pan: { x: -4000, y: -900 } },
    ]
    for (const [share, end] of [
      [0, from],
      [1, to],
    ] as const) {
      const at = between(from, to, share, size)
      expect(at.zoom).toBeCloseTo(end.zoom)
      expect(at.pan.x).toBeCloseTo(end.pan.x)
      expect(at.pan.y).toBeCloseTo(end.pan.y)
    }
    const level = between(from, { ...from, pan: { x: 200, y: 0 } }, 0.5, size)
    expect(level.pan.x).toBeCloseTo(100)
  })
})
