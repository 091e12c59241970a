import { z } from 'zod'
import type { PrincipalId, RoleKey } from './guid.ts'
import type { ScopeId } from './scope.ts'

/**
 * What is known of a tenant at one moment, as read from Azure: nothing here is derived. Every fact has an `id` that is
 * unique within its kind and folded to lower case. Times are ISO 8601 in UTC. What was not read is absent, never empty.
 */
const scope = z.string().transform((text) => text as ScopeId)
const principal = z.string().transform((text) => text as PrincipalId)
const role = z.string().transform((text) => text as RoleKey)
const time = z.string()
const json: z.ZodType<Json> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(json), z.record(z.string(), json)]),
)
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** `shownId` is the id as Azure spelled it, given only where that differs from `id`. */
const armFact = z.object({ id: scope, shownId: z.string().optional(), name: z.string() })

export const managementGroupSchema = armFact.extend({
  displayName: z.string().optional(),
  /** Absent: not read. The tenant root group has `/`. */
  parent: scope.optional(),
  tenantId: z.string().optional(),
})

export const subscriptionSchema = armFact.extend({
  tenantId: z.string().optional(),
  state: z.string().optional(),
  /** Management groups above it, immediate parent first, tenant root group last. Absent: not read. */
  ancestors: z.array(scope).optional(),
  tags: z.record(z.string(), z.string()).optional(),
})

export const resourceGroupSchema = armFact.extend({
  location: z.string().optional(),
  managedBy: scope.optional(),
  tags: z.record(z.string(), z.string()).optional(),
})

/** How a resource comes to wear an identity. `system` and `user` are its `identity` block; the others hide in properties. */
export const wearHow = z.enum([
  'system',
  'user',
  'kubelet',
  'addOn',
  'webAppRouting',
  'podIdentity',
  'nodeType',
  'storage',
  'managedDisk',
  'other',
])
export type WearHow = z.infer<typeof wearHow>

export const wearSchema = z.object({
  how: wearHow,
  /** Id of the user-assigned identity. Absent for a system-assigned one. */
  identityId: scope.optional(),
  shownIdentityId: z.string().optional(),
  /** Absent where Azure left it empty: typical of an identity that was deleted or cannot be read. */
  principalId: principal.optional(),
  clientId: z.string().optional(),
  tenantId: z.string().optional(),
  /** Which add-on, node type and so on. */
  through: z.string().optional(),
  /** What the resource's own settings say it uses the identity for: `registry pull`. Absent: they do not say. */
  usedFor: z.array(z.string()).optional(),
})

export const resourceSchema = armFact.extend({
  /** Full type in lower case. */
  type: z.string(),
  kind: z.string().optional(),
  location: z.string().optional(),
  tags: z.record(z.string(), z.string()).optional(),
  sku: z.string().optional(),
  managedBy: scope.optional(),
  createdAt: time.optional(),
  changedAt: time.optional(),
  /** Identities that it wears. Absent: its identity block was not read; empty: it was, and there is none. */
  wears: z.array(wearSchema).optional(),
  /** Security-relevant properties by their path below `properties`, picked by the type's file in `lib/resources`. Never secrets. */
  settings: z.record(z.string(), json).optional(),
})

/** `unknown`: a directory object of a kind that was not said. A managed identity is a service principal of its own kind. */
export const principalKind = z.enum([
  'user',
  'group',
  'servicePrincipal',
  'managedIdentity',
  'device',
  'foreignGroup',
  'unknown',
])
export type PrincipalKind = z.infer<typeof principalKind>

export const credentialSchema = z.object({
  kind: z.enum(['secret', 'certificate']),
  name: z.string().optional(),
  startsAt: time.optional(),
  endsAt: time.optional(),
})

export const principalSchema = z.object({
  id: principal,
  kind: principalKind,
  displayName: z.string().optional(),
  userPrincipalName: z.string().optional(),
  /** Application (client) id of a service principal, lower case. */
  appId: z.string().optional(),
  /** Where a managed identity lives: the user-assigned identity, or the resource that a system-assigned one was made on. */
  armId: scope.optional(),
  shownArmId: z.string().optional(),
  /** `user`- or `system`-assigned, told by `alternativeNames`. */
  assignment: z.enum(['user', 'system']).optional(),
  enabled: z.boolean().optional(),
  createdAt: time.optional(),
  /** Soft-deleted since: kept 30 days, can be neither restored nor used for new tokens. */
  deletedAt: time.optional(),
  /** Home tenant of the application behind it. */
  homeTenantId: z.string().optional(),
  credentials: z.array(credentialSchema).optional(),
  appRoles: z.array(z.object({ id: z.string(), value: z.string() })).optional(),
})

/** An app registration. Its service principal in this tenant is the principal with the same `appId`. */
export const applicationSchema = z.object({
  id: z.string(),
  appId: z.string(),
  displayName: z.string().optional(),
  createdAt: time.optional(),
  credentials: z.array(credentialSchema).optional(),
})

/** Members of one group. `id` is the group's. */
export const groupMembershipSchema = z.object({
  id: principal,
  memberIds: z.array(principal),
  /** False where the list is known to be cut off. */
  complete: z.boolean(),
})

export const permissionSchema = z.object({
  actions: z.array(z.string()),
  notActions: z.array(z.string()),
  dataActions: z.array(z.string()),
  notDataActions: z.array(z.string()),
  condition: z.string().optional(),
})
export type Permission = z.infer<typeof permissionSchema>

export const roleDefinitionSchema = z.object({
  id: role,
  shownId: z.string().optional(),
  name: z.string(),
  custom: z.boolean(),
  description: z.string().optional(),
  assignableScopes: z.array(scope),
  /** Each block is evaluated by itself; they are never pooled. */
  permissions: z.array(permissionSchema),
})

export const roleAssignmentSchema = z.object({
  id: scope,
  shownId: z.string().optional(),
  scope,
  shownScope: z.string().optional(),
  principalId: principal,
  /** As stored by Azure when it was made; it never changes, not even when the principal is deleted. */
  principalType: z.string().optional(),
  roleId: role,
  /** The role's name where the source gave it; kept for roles whose definition was not read. */
  roleName: z.string().optional(),
  condition: z.string().optional(),
  /** `eligible`: Privileged Identity Management, not in force until activated. */
  state: z.enum(['active', 'eligible']),
  createdAt: time.optional(),
  createdBy: z.string().optional(),
  endsAt: time.optional(),
  description: z.string().optional(),
  /** Cross-tenant: the managed identity's resource in the other tenant. */
  delegatedIdentityId: scope.optional(),
})

export const denyAssignmentSchema = z.object({
  id: scope,
  shownId: z.string().optional(),
  name: z.string(),
  description: z.string().optional(),
  scope,
  shownScope: z.string().optional(),
  principals: z.array(z.object({ id: principal, type: z.string().optional() })),
  excludePrincipals: z.array(z.object({ id: principal, type: z.string().optional() })),
  /** True: the exact scope only. */
  doNotApplyToChildScopes: z.boolean(),
  permissions: z.array(permissionSchema),
  condition: z.string().optional(),
  /** `audit` blocks nothing. */
  effect: z.enum(['enforced', 'audit']),
  systemProtected: z.boolean().optional(),
})

export const federatedCredentialSchema = z.object({
  id: z.string(),
  shownId: z.string().optional(),
  name: z.string(),
  /** The user-assigned identity that may be become. Absent for an application's. */
  identityId: scope.optional(),
  /** Object id of the application; from AzureHound its client id. */
  applicationId: z.string().optional(),
  issuer: z.string(),
  /** Absent for a flexible credential, which has an expression instead. */
  subject: z.string().optional(),
  claimsMatchingExpression: z.string().optional(),
  audiences: z.array(z.string()),
})

/** A Microsoft Graph (or other API) application permission held by a principal. */
export const appRoleAssignmentSchema = z.object({
  id: z.string(),
  principalId: principal,
  /** Service principal of the API. */
  resourceId: principal,
  resourceName: z.string().optional(),
  appRoleId: z.string(),
  createdAt: time.optional(),
})

export const directoryRoleAssignmentSchema = z.object({
  id: z.string(),
  principalId: principal,
  roleTemplateId: z.string(),
  roleName: z.string().optional(),
  /** `/` is the tenant; otherwise an administrative unit or one object. */
  directoryScope: z.string(),
})

/** A data role of one Cosmos DB account, which keeps its own beside Azure RBAC. `name` is the role's. */
export const cosmosRoleDefinitionSchema = armFact.extend({
  account: scope,
  custom: z.boolean(),
  permissions: z.array(permissionSchema),
})

/** Who holds a data role of a Cosmos DB account, and on what of it. */
export const cosmosRoleAssignmentSchema = z.object({
  id: scope,
  shownId: z.string().optional(),
  account: scope,
  /** The account, a database or a container in it, spelled as Resource Manager does: `…/sqldatabases/d/containers/c`. */
  scope,
  principalId: principal,
  /** Full id of the role definition. */
  roleId: scope,
})

/** A Microsoft Entra administrator of a database server, listed apart from the server. */
export const databaseAdministratorSchema = armFact.extend({
  server: scope,
  /** Object id; for a service principal, the portal writes the application (client) id in its place. */
  principalId: principal,
  principalType: z.string().optional(),
  tenantId: z.string().optional(),
})

/**
 * When an application last got a token, as far as Microsoft Entra's report of service principals goes. `id` is its client
 * id, lower case. That the report does not name one does not mean that it was never used.
 */
export const lastSignInSchema = z.object({ id: z.string(), at: time })

/** Something that was done to roles or identities, from the Activity Log. `id` is the event's. */
export const activityEventSchema = z.object({
  id: z.string(),
  at: time,
  /** As in roles: `Microsoft.Authorization/roleAssignments/write`. */
  operation: z.string(),
  status: z.string().optional(),
  /** Who did it: a name to sign in with, or an object id. */
  caller: z.string().optional(),
  /** What it was done to. */
  resourceId: scope,
  shownResourceId: z.string().optional(),
  /** Of a role assignment that was made: to whom, which role, and where. */
  principalId: principal.optional(),
  roleId: role.optional(),
  scope: scope.optional(),
})

/**
 * Sign-ins of one principal on one day (UTC), to one resource and from one address, counted, so that what is kept does
 * not grow with each of them. They come with a sign-in log only; that there are none says nothing.
 */
export const signInsSchema = z.object({
  id: z.string(),
  principalId: principal,
  name: z.string().optional(),
  day: z.string(),
  firstAt: time,
  lastAt: time,
  /** What the token was for: `Azure Key Vault`. */
  resource: z.string(),
  ip: z.string(),
  count: z.number(),
  /** How many of them were refused. */
  failed: z.number(),
  /** A workload was let in by a federated credential. */
  federated: z.boolean().optional(),
})

/** One principal id that the directory was asked for. Asked and not among the principals: deleted or foreign. */
export const directoryLookupSchema = z.object({ id: principal })

/** Every kind of fact, by the name of its list. The order is the order in which people expect to see them. */
export const factSchemas = {
  managementGroups: managementGroupSchema,
  subscriptions: subscriptionSchema,
  resourceGroups: resourceGroupSchema,
  resources: resourceSchema,
  principals: principalSchema,
  applications: applicationSchema,
  groupMemberships: groupMembershipSchema,
  roleDefinitions: roleDefinitionSchema,
  roleAssignments: roleAssignmentSchema,
  denyAssignments: denyAssignmentSchema,
  federatedCredentials: federatedCredentialSchema,
  appRoleAssignments: appRoleAssignmentSchema,
  directoryRoleAssignments: directoryRoleAssignmentSchema,
  cosmosRoleDefinitions: cosmosRoleDefinitionSchema,
  cosmosRoleAssignments: cosmosRoleAssignmentSchema,
  databaseAdministrators: databaseAdministratorSchema,
  lastSignIns: lastSignInSchema,
  activityEvents: activityEventSchema,
  signIns: signInsSchema,
  directoryLookups: directoryLookupSchema,
} as const

export type FactKind = keyof typeof factSchemas
export type Fact<K extends FactKind> = z.infer<(typeof factSchemas)[K]>
export type Facts = { [K in FactKind]: Fact<K>[] }

export type Resource = Fact<'resources'>
export type Wear = z.infer<typeof wearSchema>
export type Principal = Fact<'principals'>
export type Application = Fact<'applications'>
export type RoleDefinition = Fact<'roleDefinitions'>
export type RoleAssignment = Fact<'roleAssignments'>
export type DenyAssignment = Fact<'denyAssignments'>
export type FederatedCredential = Fact<'federatedCredentials'>
export type DirectoryRoleAssignment = Fact<'directoryRoleAssignments'>
export type CosmosRoleDefinition = Fact<'cosmosRoleDefinitions'>
export type CosmosRoleAssignment = Fact<'cosmosRoleAssignments'>
export type ActivityEvent = Fact<'activityEvents'>
export type DatabaseAdministrator = Fact<'databaseAdministrators'>

export const factKinds = Object.keys(factSchemas) as FactKind[]

export function noFacts(): Facts {
  return Object.fromEntries(factKinds.map((kind) => [kind, []])) as unknown as Facts
}

/** The id as Azure spelled it. */
export const shown = (fact: { id: string; shownId?: string | undefined }) => fact.shownId ?? fact.id
