import { userAssignedType } from '#lib/graph/tenant/managed-identities.ts'
import type { TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import type { Resource } from '#lib/model/facts.ts'

/** Types whose `identity` block takes one kind only, by their definitions in Azure Resource Manager. */
const onlyUser = new Set([
  'microsoft.batch/batchaccounts/pools',
  'microsoft.resources/deploymentscripts',
  'microsoft.virtualmachineimages/imagetemplates',
  'microsoft.storagecache/amlfilesystems',
  'microsoft.sql/servers/databases',
])
const onlySystem = new Set([
  'microsoft.hybridcompute/machines',
  'microsoft.kubernetes/connectedclusters',
  'microsoft.avs/privateclouds',
  'microsoft.appplatform/spring',
])

/** Which kinds a resource may wear, as far as is known. */
export interface KindsTaken {
  system: 'yes' | 'no' | 'unknown'
  user: 'yes' | 'no' | 'unknown'
}

/** By its type; else `yes` where one of its type wears that kind in this tenant. */
export function kindsTaken({ facts }: TenantIndex, { type }: Resource): KindsTaken {
  if (type === userAssignedType) return { system: 'no', user: 'no' }
  if (onlyUser.has(type)) return { system: 'no', user: 'yes' }
  if (onlySystem.has(type)) return { system: 'yes', user: 'no' }
  const wears = facts.resources.flatMap((one) => (one.type === type ? (one.wears ?? []) : []))
  return {
    system: wears.some(({ how }) => how === 'system') ? 'yes' : 'unknown',
    user: wears.some(({ how }) => how === 'user') ? 'yes' : 'unknown',
  }
}
