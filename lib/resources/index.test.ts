import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { categories } from './category.ts'
import { resourceTypeOf, resourceTypes } from './index.ts'

const names = readdirSync(new URL('types/', import.meta.url)).map((file) => file.replace(/\.ts$/, ''))

describe('the list of resource types', () => {
  it('holds what every file exports, in the order of the files', async () => {
    const exported = await Promise.all(
      names.toSorted().map(async (name) => Object.values(await import(`./types/${name}.ts`))),
    )
    expect(exported.every((things) => things.length === 1)).toBe(true)
    expect(resourceTypes).toEqual(exported.flat())
  })

  it('names a type, or a kind of one, only once', () => {
    const keys = resourceTypes.map(({ type, kind }) => `${type} ${kind ?? ''}`)
    expect(keys).toEqual([...new Set(keys)])
  })

  it('spells types in lower case and gives each a category that has a glyph', () => {
    for (const known of resourceTypes) {
      expect(known.type).toBe(known.type.toLowerCase())
      expect(categories).toContain(known.category)
    }
  })
})

describe('the type of a resource', () => {
  it('is found in any case', () => {
    expect(resourceTypeOf('Microsoft.Compute/virtualMachines').label).toBe('virtual machine')
  })

  it.each([
    [undefined, 'web app'],
    ['app,linux', 'web app'],
    ['functionapp,linux', 'function app'],
    ['FunctionApp,WorkflowApp', 'logic app (standard)'],
  ])('of a site of kind %s is a %s', (kind, label) => {
    expect(resourceTypeOf('microsoft.web/sites', kind).label).toBe(label)
  })

  it.each([
    ['microsoft.foo/barBazQux', 'bar baz qux', 'bar baz qux', 'other'],
    ['Microsoft.Network/ipGroups', 'ip group', 'ip groups', 'network'],
    ['Microsoft.Compute/galleries/images/versions', 'gallery image version', 'gallery image versions', 'compute'],
    ['microsoft.datafactory/factories/addresses', 'factory address', 'factory addresses', 'integration'],
    ['microsoft.foo/status', 'status', 'status', 'other'],
    ['microsoft.lonely', 'lonely', 'lonely', 'other'],
  ])('that nobody heard of, %s, is readable', (type, label, plural, category) => {
    expect(resourceTypeOf(type)).toMatchObject({ type: type.toLowerCase(), label, plural, category })
  })
})
