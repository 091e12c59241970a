import { type Facts, noFacts, type Resource } from '#lib/model/facts.ts'
import { scopeId } from '#lib/model/scope.ts'

/** A tenant of so many resources of some 600 bytes each. @param turn every hundredth resource is another in each turn */
export function grownTenant(count: number, turn: number): Facts {
  return { ...noFacts(), resources: Array.from({ length: count }, (_, number) => resource(number, turn)) }
}

function resource(number: number, turn: number): Resource {
  const shownId = `/subscriptions/00000000-0000-4000-8000-${String(number % 40).padStart(12, '0')}/resourceGroups/rg-${number % 4000}/providers/Microsoft.Storage/storageAccounts/st${number}`
  return {
    id: scopeId(shownId),
    shownId,
    name: `st${number}`,
    type: 'microsoft.storage/storageaccounts',
    kind: 'StorageV2',
    location: 'norwayeast',
    tags: {
      owner: `team-${number % 97}`,
      costCentre: String(number % 1009),
      turn: String(number % 100 === 0 ? turn : 0),
    },
    sku: 'Standard_ZRS',
    wears: [],
    settings: {
      allowSharedKeyAccess: number % 3 === 0,
      minimumTlsVersion: 'TLS1_2',
      'networkAcls.defaultAction': 'Deny',
    },
  }
}
