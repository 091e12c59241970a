import { expect, test } from 'vitest'
import { parse } from '#lib/expression/parse.ts'
import { askedGraph, type DrawnAddress } from './asked-graph.ts'
import { graphParameters } from './graph-parameters.ts'

const plain: DrawnAddress = {
  audience: 'managed',
  lens: 'assignments',
  focus: null,
  from: null,
  inward: null,
  outward: null,
  further: [],
  pinned: [],
  expand: [],
  hide: [],
}

test('a plain view asks for nothing but whom', () => {
  expect(graphParameters(askedGraph(plain)).toString()).toBe('audience=managed')
})

test('all that is drawn differently is asked for', () => {
  const asked = graphParameters(
    askedGraph({ ...plain, lens: 'reach', focus: 'identity:p', outward: 0, pinned: ['a', 'b'] }),
  )
  expect([...asked]).toEqual([
    ['audience', 'managed'],
    ['lens', 'reach'],
    ['focus', 'identity:p'],
    ['outward', '0'],
    ['pinned', 'a'],
    ['pinned', 'b'],
  ])
})

test('several expressions to hide stay one expression', () => {
  const hide = askedGraph({ ...plain, hide: ['type:vm or type:aks', 'not worn'] }).hide!
  expect(hide).toBe('(type:vm or type:aks) or (not worn)')
  expect(parse(hide).mistake).toBeUndefined()
})
