import { applicationNames, applicationPrincipalRows } from './applications.ts'
import { userAssignedId, userAssignedIdentities } from './identities.ts'
import { graphPrincipalRow } from './microsoft-graph.ts'
import { clientOf, graphTime, guid, principalOf, tenantId } from './names.ts'
import { type GroupName, groups, people, upnOf } from './people.ts'
import { policyRows } from './policies.ts'
import { armId } from './resource-row.ts'
import { resourceRows } from './resources.ts'

/** Looked up and not found. Name → the type that Azure stored at the time. */
export const gone = {
  'retired seat map function': 'ServicePrincipal',
  'retired payments gateway': 'ServicePrincipal',
  'Former harbour master': 'User',
  'id-kiosk-2023': 'ServicePrincipal',
  'id-menu-test': 'ServicePrincipal',
} as const

/** Deleted days ago: kept for thirty days in the directory's bin, of no use to anybody, roles still in place. */
export const softDeleted = { 'func-loyalty-old': { daysAgo: 9 } } as const

/** The principal that `func-tides-prod` had before its identity was switched off and on again. */
export const formerTides = 'func-tides-prod until october'

/** These live in the directory of the tenant from which their subscription came: ours does not know them. */
const ofOldQuay = ['vm-oldquay-01', 'id-oldquay-tickets']

/** Still in the directory, though the machine that it was made on is not there any more. */
export const ghost = 'vm-quay-camera-test'

/** Disabled in the directory, and it keeps its role. */
const disabled = 'alert-late-sailings-shared'

/** Somebody gave it a secret, which no managed identity needs. */
const withSecret = 'aa-joiners-leavers-shared'

/** Made after the directory was asked. */
const tooLate = 'ci-latecomer-dev'

interface ManagedIdentity {
  name: string
  displayName: string
  armId: string
  explicit: boolean
  createdDaysAgo: number
}

/** Every managed identity that lives in this tenant's directory, from the resources that wear one or are one. */
export function managedIdentities(): ManagedIdentity[] {
  const userAssigned = userAssignedIdentities
    .filter((identity) => !identity.deleted && !identity.homeTenant)
    .map((identity) => ({ name: identity.name, armId: userAssignedId(identity), explicit: true }))
  const systemAssigned = [...resourceRows(), ...policyRows()].flatMap(({ id, identity }) =>
    identity?.principalId && identity.tenantId === tenantId
      ? [{ name: principalNameOf(id), armId: id, explicit: false }]
      : [],
  )
  const tides = systemAssigned.find(({ armId }) => armId.endsWith('/func-tides-prod'))!
  return [
    ...userAssigned,
    ...systemAssigned.filter(({ name }) => name !== tooLate),
    { ...tides, name: formerTides },
    { name: ghost, armId: armId('rg-booking-test', 'Microsoft.Compute/virtualMachines', ghost), explicit: false },
  ].map((identity) => ({
    ...identity,
    displayName: identity.explicit ? identity.name : displayNameOf(identity.armId),
    createdDaysAgo: identity.name === 'func-tides-prod since october' ? 38 : 830,
  }))
}

/** What `system()` was called with, by the id of the resource that wears it. */
function principalNameOf(id: string): string {
  const displayName = displayNameOf(id)
  return displayName === 'func-tides-prod' ? 'func-tides-prod since october' : displayName
}

/** As Azure names them: the resource's name, a child's with its parents, as in `app/slots/staging`. */
function displayNameOf(id: string): string {
  return id
    .slice(id.lastIndexOf('/providers/') + 1)
    .split('/')
    .slice(3)
    .join('/')
}

export function servicePrincipalRows() {
  return [...managedIdentities().map(managedIdentityRow), ...applicationPrincipalRows(), graphPrincipalRow()]
}

function managedIdentityRow({ name, displayName, armId, explicit, createdDaysAgo }: ManagedIdentity) {
  return {
    id: principalOf(name),
    appId: clientOf(name),
    displayName,
    appDisplayName: null,
    servicePrincipalType: 'ManagedIdentity',
    appOwnerOrganizationId: null,
    accountEnabled: name !== disabled,
    keyCredentials: [],
    passwordCredentials: name === withSecret ? [secret(name)] : [],
    // The directory keeps the ids as the identity provider wrote them: resource groups in lower case.
    alternativeNames: [
      `isExplicit=${explicit ? 'True' : 'False'}`,
      armId.replace('/resourceGroups/', '/resourcegroups/'),
    ],
    appRoles: [],
    createdDateTime: graphTime(createdDaysAgo),
    servicePrincipalNames: [clientOf(name)],
    tags: [],
  }
}

function secret(name: string) {
  return {
    customKeyIdentifier: null,
    displayName: 'migration',
    endDateTime: graphTime(-200),
    hint: null,
    keyId: guid(`key of ${name}`),
    secretText: null,
    startDateTime: graphTime(160),
  }
}

/** As Graph answers `/directory/deletedItems/microsoft.graph.servicePrincipal`. */
export function deletedServicePrincipalRows() {
  const home = resourceRows().find(({ name }) => name === 'func-loyalty-prod')!.id
  return Object.entries(softDeleted).map(([name, { daysAgo }]) => ({
    ...managedIdentityRow({
      name,
      displayName: name,
      armId: home.replace('func-loyalty-prod', name),
      explicit: false,
      createdDaysAgo: 900,
    }),
    deletedDateTime: graphTime(daysAgo),
  }))
}

/** Every id that `getByIds` was asked for, found or not. */
export function askedIds(): string[] {
  const names = [...namesInDirectory(), ...Object.keys(softDeleted), ...Object.keys(gone), ...ofOldQuay]
  return names.map(principalOf).sort()
}

function namesInDirectory(): string[] {
  return [...people, ...Object.keys(groups), ...applicationNames, ...managedIdentities().map(({ name }) => name)]
}

export interface Holder {
  principalId: string
  principalType: string
  /** As `az role assignment list` shows it: empty for whoever cannot be found. */
  shownName: string
}

/** Anyone or anything that may hold a role, by name. */
export function holders(): ReadonlyMap<string, Holder> {
  const holder = (name: string, principalType: string, shownName: string): [string, Holder] => [
    name,
    { principalId: principalOf(name), principalType, shownName },
  ]
  return new Map([
    ...people.map((name) => holder(name, 'User', upnOf(name))),
    ...(Object.keys(groups) as GroupName[]).map((name) => holder(name, 'Group', name)),
    ...applicationNames.map((name) => holder(name, 'ServicePrincipal', clientOf(name))),
    ...managedIdentities().map(({ name }) => holder(name, 'ServicePrincipal', clientOf(name))),
    ...[...Object.keys(softDeleted), tooLate].map((name) => holder(name, 'ServicePrincipal', '')),
    ...Object.entries(gone).map(([name, type]) => holder(name, type, '')),
  ])
}
