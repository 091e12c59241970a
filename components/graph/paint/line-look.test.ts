import { expect, test } from 'vitest'
import type { GraphEdge } from '#lib/graph/view/view-types.ts'
import { drawnEdgesOf } from '../drawn-edges.ts'
import { viewOf } from '../testing/view-of.ts'
import { lineLook } from './line-look.ts'
import type { Palette } from './palette.ts'

const palette = { line: 'grey', gone: 'plum', accent: 'teal', category: new Map([['identity', 'green']]) } as Palette
const lookOf = (also: Partial<GraphEdge>) =>
  lineLook(drawnEdgesOf(viewOf(['source:vm → identity:a'], also))[0]!, palette)

test('how certain an edge is shows in its stroke and its head, without colour', () => {
  expect(lookOf({ certainty: 'yes' })).toMatchObject({ dash: [], hollow: false })
  const dashes = (['conditional', 'eligible', 'unknown'] as const).map((certainty) => lookOf({ certainty }))
  expect(new Set(dashes.map(({ dash }) => `${dash}`)).size).toBe(3)
  expect(dashes.map(({ hollow }) => hollow)).toEqual([false, true, true])
  expect(new Set(dashes.map(({ colour }) => colour))).toEqual(new Set(['grey']))
})

test('becoming and federation have heads of their own, and what stands for several is wider', () => {
  expect(lookOf({ kind: 'becomes' })).toMatchObject({ head: 'vee', colour: 'green' })
  expect(lookOf({ kind: 'federated' }).head).toBe('circle-triangle')
  expect(lookOf({ count: 7 }).width).toBeGreaterThan(lookOf({}).width)
})

test('what goes ends in a bar and what comes is wider, whatever else the line is', () => {
  for (const change of ['gone', 'cut'] as const)
    expect(lookOf({ change, kind: 'becomes' })).toMatchObject({ head: 'tee', colour: 'plum' })
  expect(lookOf({ change: 'gained' })).toMatchObject({ head: 'triangle', colour: 'teal' })
})
