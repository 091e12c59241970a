import { type ResourceGroupName, resourceGroupId, resourceGroups } from './containers.ts'
import { clientOf, oldQuayTenantId, principalOf, tenantId } from './names.ts'

/** A user-assigned identity. To add one, add a line to the list. */
export interface UserAssigned {
  name: string
  group: ResourceGroupName
  /** Deleted: no record any more, but resources may still name it. */
  deleted?: 'referenceIsEmpty' | 'referenceIsStale'
  homeTenant?: string
}

const nodeGroup = 'MC_rg-aks-prod_aks-voyages-prod_norwayeast'

export const userAssignedIdentities: readonly UserAssigned[] = [
  // Well scoped: one purpose, one or two doors.
  { name: 'id-booking-prod', group: 'rg-booking-prod' },
  { name: 'id-booking-test', group: 'rg-booking-test' },
  { name: 'id-booking-dev', group: 'rg-booking-dev' },
  { name: 'id-payments-prod', group: 'rg-payments-prod' },
  { name: 'id-ticketprint-prod', group: 'rg-kiosk-prod' },
  { name: 'id-tides-etl', group: 'rg-tides-prod' },
  { name: 'id-front-door-certs', group: 'rg-network-shared' },
  { name: 'id-berth-planner', group: 'rg-harbour-prod' },
  { name: 'id-harbour-nodes', group: 'rg-harbour-prod' },
  { name: 'id-image-pull', group: 'rg-registry-shared' },
  // Worn by everything, everywhere.
  { name: 'id-app-common', group: 'rg-identity-shared' },
  // Too strong.
  { name: 'id-platform-deploy', group: 'rg-identity-shared' },
  { name: 'id-release-train', group: 'rg-identity-shared' },
  { name: 'id-access-steward', group: 'rg-identity-shared' },
  // Worn by policy assignments, or by workloads outside Azure only.
  { name: 'id-policy-remediation', group: 'rg-identity-shared' },
  { name: 'id-github-booking', group: 'rg-booking-prod' },
  { name: 'id-preview-booking', group: 'rg-booking-dev' },
  { name: 'id-fleet-deploy', group: 'rg-identity-shared' },
  // Access through a group only.
  { name: 'id-nightly-report', group: 'rg-automation-shared' },
  // Kubernetes: control plane, kubelet, add-ons, workloads.
  { name: 'id-aks-voyages-control', group: 'rg-aks-prod' },
  { name: 'aks-voyages-prod-agentpool', group: nodeGroup },
  { name: 'azurepolicy-aks-voyages-prod', group: nodeGroup },
  { name: 'omsagent-aks-voyages-prod', group: nodeGroup },
  { name: 'webapprouting-aks-voyages-prod', group: nodeGroup },
  { name: 'id-boarding-workload', group: 'rg-aks-prod' },
  // Left over: nobody wears them.
  { name: 'id-payments-old', group: 'rg-payments-prod' },
  { name: 'id-regatta-2024', group: 'rg-identity-shared' },
  { name: 'id-oldquay-tickets', group: 'rg-oldquay-test', homeTenant: oldQuayTenantId },
  // Deleted, and still named by a resource.
  { name: 'id-kiosk-2023', group: 'rg-kiosk-prod', deleted: 'referenceIsEmpty' },
  { name: 'id-menu-test', group: 'rg-timetable-test', deleted: 'referenceIsStale' },
]

export function userAssigned(name: string): UserAssigned {
  const found = userAssignedIdentities.find((identity) => identity.name === name)
  if (!found) throw new Error(`\`${name}\` is no user-assigned identity of the sample`)
  return found
}

export const userAssignedId = ({ name, group }: UserAssigned) =>
  `${resourceGroupId(group)}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`

/** Key and value in a resource's identity block. Azure writes `resourcegroups` in lower case here. */
export function identityReference(identity: UserAssigned): [string, Record<string, string>] {
  const key = userAssignedId(identity).replace('/resourceGroups/', '/resourcegroups/')
  return [key, identity.deleted === 'referenceIsEmpty' ? {} : idsOf(identity)]
}

const idsOf = ({ name }: UserAssigned) => ({ principalId: principalOf(name), clientId: clientOf(name) })

/** `{ resourceId, clientId, objectId }`: how Kubernetes clusters point at their identities. */
export function clusterReference(name: string) {
  const identity = userAssigned(name)
  return {
    resourceId: userAssignedId(identity).replace('/resourceGroups/', '/resourcegroups/'),
    clientId: clientOf(name),
    objectId: principalOf(name),
  }
}

/** What the builder of rows needs for the identities' own records; the deleted ones have none. */
export function userAssignedRecords() {
  return userAssignedIdentities
    .filter((identity) => !identity.deleted)
    .map((identity) => ({
      name: identity.name,
      group: identity.group,
      location: resourceGroups[identity.group][1],
      properties: {
        tenantId: identity.homeTenant ?? tenantId,
        isolationScope: identity.name === 'id-payments-prod' ? 'Regional' : 'None',
        assignmentRestrictions: { providers: [] },
        ...idsOf(identity),
      },
    }))
}
