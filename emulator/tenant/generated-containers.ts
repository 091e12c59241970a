import type { Fact, Facts } from '#lib/model/facts.ts'
import { lastSegment, managementGroupScope, type ScopeId, subscriptionIdOf } from '#lib/model/scope.ts'
import type { Row, Rows } from './rows.ts'

export const generatedTenantId = '00000001-0000-4000-8000-00000000beef'

/** Resource Graph writes what is absent as an empty text or null. */
export const blank = {
  tenantId: generatedTenantId,
  kind: '',
  location: '',
  resourceGroup: '',
  subscriptionId: '',
  managedBy: '',
  sku: null,
  plan: null,
  tags: {},
  identity: null,
  zones: null,
  extendedLocation: null,
}

/** Management groups, subscriptions and resource groups, as Resource Graph gives them. */
export function generatedContainers(facts: Facts): Rows {
  const groups = facts.managementGroups
  const shownChain = (scopes: ScopeId[]) =>
    scopes.map((scope) => ({ name: lastSegment(scope), displayName: lastSegment(scope) }))
  const managementGroup = ({ name, parent }: Fact<'managementGroups'>): Row => {
    const chain = parent && parent !== '/' ? shownChain([parent]) : []
    return {
      ...blank,
      id: `/providers/Microsoft.Management/managementGroups/${name}`,
      name,
      type: 'microsoft.management/managementgroups',
      properties: {
        displayName: name,
        tenantId: generatedTenantId,
        details: {
          parent: chain[0] ? { id: managementGroupScope(chain[0].name), ...chain[0] } : null,
          managementGroupAncestorsChain: chain,
        },
      },
    }
  }
  const subscription = ({ id, name, ancestors = [] }: Fact<'subscriptions'>): Row => ({
    ...blank,
    id,
    name,
    type: 'microsoft.resources/subscriptions',
    subscriptionId: lastSegment(id),
    properties: { managementGroupAncestorsChain: shownChain(ancestors), state: 'Enabled' },
  })
  const resourceGroup = ({ id, name }: Fact<'resourceGroups'>): Row => ({
    ...blank,
    id,
    name,
    type: 'microsoft.resources/subscriptions/resourcegroups',
    location: 'westeurope',
    resourceGroup: name,
    subscriptionId: subscriptionIdOf(id)!,
    properties: { provisioningState: 'Succeeded' },
  })
  return [
    ...groups.map(managementGroup),
    ...facts.subscriptions.map(subscription),
    ...facts.resourceGroups.map(resourceGroup),
  ]
}
