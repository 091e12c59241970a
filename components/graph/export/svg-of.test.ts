import { expect, test } from 'vitest'
import { elementsOf } from '../elements.ts'
import { layeredGraphOf } from '../layout/layered-graph.ts'
import { layoutOf } from '../layout/layout.ts'
import type { Palette } from '../paint/palette.ts'
import { viewOf } from '../testing/view-of.ts'
import { svgOf } from './svg-of.ts'

const palette = new Proxy(
  {},
  { get: (_, name) => (name === 'severity' || name === 'category' ? new Map() : '#123456') },
) as Palette

function drawn(lines: string[]) {
  const view = viewOf(lines, { certainty: 'conditional' })
  return svgOf(
    elementsOf(view, layoutOf(layeredGraphOf(view), { viewport: { width: 1200, height: 800 } })),
    palette,
    'a title',
  )
}

test('every node is a card with its whole name, every edge a line as solid as it is certain', () => {
  const svg = drawn(['source:a-machine-with-quite-a-long-name → identity:badge', 'identity:badge → grant:Reader'])
  expect(svg.match(/<g>/g)).toHaveLength(3)
  expect(svg).toContain('<title>a-machine-with-quite-a-long-name, source</title>')
  expect(svg).toContain('a-machine-…g-name')
  expect(svg.match(/stroke-dasharray="6 4" marker-end/g)).toHaveLength(2)
  expect(svg).not.toMatch(/NaN|undefined|Infinity/)
})

test('names cannot break out of the text that they are', () => {
  const svg = drawn(['source:</text><script>alert(1)</script>&"\u0000\ud800 → identity:b'])
  expect(svg).not.toContain('<script')
  expect(svg).not.toContain('\u0000')
  expect(svg.isWellFormed()).toBe(true)
})
