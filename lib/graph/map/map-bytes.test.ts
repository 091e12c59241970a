import { describe, expect, it } from 'vitest'
import { indexOf } from '../tenant/tenant-index.ts'
import { smallTenant } from '../testing/small-tenant.ts'
import { mapBytes, mapFromBytes } from './map-bytes.ts'
import { tenantMapOf } from './tenant-map-of.ts'

const site = (name: string) => `/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Web/sites/${name}`
const map = tenantMapOf(
  indexOf(
    smallTenant({
      subscriptions: { s1: '?' },
      resources: [
        { id: site('Größe'), wears: [{ principalId: 'p' }] },
        { id: site('new\nline'), wears: [{ principalId: 'q' }] },
        site('"quoted"'),
      ],
      roles: { Reader: [{ actions: ['*/read'] }] },
      assignments: [{ who: 'p', role: 'Reader', at: site('"quoted"'), condition: 'x' }],
    }),
  ),
  12,
  [],
)

describe('the bytes of a map', () => {
  it('hold all of it: what is read is what was written', () => {
    expect(map.labels).toContain('new\nline')
    expect(mapFromBytes(mapBytes(map).buffer)).toEqual(map)
  })

  it('hold a map of nothing', () => {
    const nothing = tenantMapOf(indexOf(smallTenant({})), 1, [])
    expect(nothing.labels).toEqual([])
    expect(mapFromBytes(mapBytes(nothing).buffer)).toEqual(nothing)
  })

  it('are told from anything else', () => {
    expect(() => mapFromBytes(new TextEncoder().encode('<!doctype html>').buffer)).toThrow('no map')
    expect(() => mapFromBytes(new ArrayBuffer(0))).toThrow('no map')
  })
})
