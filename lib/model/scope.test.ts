import { describe, expect, it } from 'vitest'
import {
  kindOfScope,
  lastSegment,
  parentInId,
  resourceGroupOf,
  resourceTypeOf,
  scopeId,
  subscriptionIdOf,
} from './scope.ts'

const vm = '/subscriptions/s/resourcegroups/g/providers/microsoft.compute/virtualmachines/vm'
const rg = '/subscriptions/s/resourcegroups/g'
const account = `${rg}/providers/microsoft.storage/storageaccounts/providers`

describe('a scope', () => {
  it('is folded to one form whatever its spelling', () => {
    expect(scopeId(' /Subscriptions/S//resourceGroups/G/ ')).toBe('/subscriptions/s/resourcegroups/g')
    expect(scopeId('subscriptions/s')).toBe('/subscriptions/s')
    expect(scopeId('/')).toBe('/')
    expect(scopeId('/subscriptions/İ')).toBe('/subscriptions/İ')
  })

  it.each([
    ['/', 'root', undefined],
    ['/providers/microsoft.management/managementgroups/m', 'managementGroup', undefined],
    ['/subscriptions/s', 'subscription', undefined],
    ['/subscriptions/s/resourcegroups/g', 'resourceGroup', '/subscriptions/s'],
    [vm, 'resource', '/subscriptions/s/resourcegroups/g'],
    [`${vm}/extensions/e`, 'resource', vm],
    [`${vm}/providers/microsoft.insights/x/y`, 'resource', vm],
    [`${vm}/providers/microsoft.insights/x/y/z/w`, 'resource', `${vm}/providers/microsoft.insights/x/y`],
    ['/subscriptions/s/providers/microsoft.authorization/policyassignments/p', 'resource', '/subscriptions/s'],
    ['/subscriptions/s/locations/l', 'resource', '/subscriptions/s'],
    ['/subscriptions/s/resourcegroups/g/deployments/d', 'resource', '/subscriptions/s/resourcegroups/g'],
    [
      '/providers/microsoft.management/managementgroups/m/providers/microsoft.authorization/policyassignments/p',
      'resource',
      '/providers/microsoft.management/managementgroups/m',
    ],
    ['/providers/microsoft.capacity/reservationorders/r', 'resource', '/'],
    // Names that read like a part of the path.
    [`${rg}/providers/microsoft.storage/storageaccounts/providers`, 'resource', rg],
    [`${account}/blobservices/default`, 'resource', account],
    [`${account}/blobservices/default/containers/c`, 'resource', `${account}/blobservices/default`],
    [`${account}/providers/microsoft.insights/x/providers`, 'resource', account],
    [
      `${account}/providers/microsoft.insights/x/providers/y/z`,
      'resource',
      `${account}/providers/microsoft.insights/x/providers`,
    ],
    ['/subscriptions/s/resourcegroups/providers', 'resourceGroup', '/subscriptions/s'],
    [
      '/subscriptions/s/resourcegroups/providers/providers/a.b/c/d',
      'resource',
      '/subscriptions/s/resourcegroups/providers',
    ],
    ['/subscriptions/s/resourcegroups/providers/x/y', 'resource', '/subscriptions/s/resourcegroups/providers'],
  ])('%s is a %s inside %s', (id, kind, parent) => {
    expect(kindOfScope(scopeId(id))).toBe(kind)
    expect(parentInId(scopeId(id))).toBe(parent)
  })

  it('is never its own parent, whatever is written', () => {
    for (const text of [
      '/subscriptions/s/resourcegroups',
      '/subscriptions',
      '/a',
      '/a/b/c',
      '/providers',
      '/providers/a',
    ]) {
      const chain = [scopeId(text)]
      for (let at = parentInId(chain[0]!); at !== undefined && chain.length < 10; at = parentInId(at)) chain.push(at)
      expect(chain.at(-1)).toBe(text.startsWith('/subscriptions/') ? '/subscriptions/s' : '/')
    }
  })

  it('tells its type, group, subscription and name', () => {
    expect(resourceTypeOf(scopeId(`${vm}/extensions/e`))).toBe('microsoft.compute/virtualmachines/extensions')
    expect(resourceTypeOf(scopeId(account))).toBe('microsoft.storage/storageaccounts')
    expect(resourceTypeOf(scopeId(`${account}/blobservices/default`))).toBe(
      'microsoft.storage/storageaccounts/blobservices',
    )
    expect(resourceGroupOf(scopeId(vm))).toBe('/subscriptions/s/resourcegroups/g')
    expect(subscriptionIdOf(scopeId(vm))).toBe('s')
    expect(subscriptionIdOf(scopeId('/'))).toBeUndefined()
    expect(lastSegment('/a/B/')).toBe('B')
  })
})
