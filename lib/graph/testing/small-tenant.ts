import { type Facts, noFacts, type Permission, type PrincipalKind, type Wear } from '../../model/facts.ts'
import { everyone, principalId, roleKey } from '../../model/guid.ts'
import { lastSegment, managementGroupScope, resourceTypeOf, scopeId } from '../../model/scope.ts'

type SmallWear = Partial<Omit<Wear, 'identityId' | 'principalId'>> & { identityId?: string; principalId?: string }

/** A tenant in few words, for tests: ids are names, a list left out was not read. */
export interface SmallTenant {
  /** Name → parent's name; `/` is the root, `?` a parent that was not read. */
  managementGroups?: Record<string, string>
  /** Subscription → ancestors, nearest first; `?` where they were not read. */
  subscriptions?: Record<string, string[] | '?'>
  resources?: (
    | string
    | {
        id: string
        wears?: SmallWear[]
        settings?: Facts['resources'][number]['settings']
        location?: string
        tags?: Record<string, string>
        kind?: string
        sku?: string | undefined
      }
  )[]
  principals?: Record<string, Partial<Facts['principals'][number]> & { kind: PrincipalKind }>
  /** Group → members; `?` where they were not read. */
  groups?: Record<string, string[] | '?'>
  /** Role → its permission blocks. */
  roles?: Record<string, Partial<Permission>[]>
  assignments?: {
    who: string
    role: string
    at: string
    condition?: string
    eligible?: boolean
    type?: string
    createdAt?: string
  }[]
  denies?: {
    who: string[]
    except?: string[]
    at: string
    permissions: Partial<Permission>[]
    exactly?: boolean
    audit?: boolean
    condition?: string
    types?: Record<string, string>
  }[]
  federated?: { identity: string; name: string; issuer: string; subject?: string }[]
  asked?: string[]
  /** Data roles of Cosmos DB accounts: where, and the data actions of each permission block. */
  cosmosRoles?: { account: string; id: string; dataActions: string[]; notDataActions?: string[] }[]
  cosmosAssignments?: { account: string; who: string; role: string; at?: string }[]
  administrators?: { server: string; who: string; type?: string }[]
  applicationPermissions?: { who: string; of: string; permission: string }[]
  directoryRoles?: { who: string; role: string; name?: string; at?: string }[]
  /** Principals of whom nothing says what they are; of all others something does. */
  unsaid?: string[]
}

const block = (permission: Partial<Permission>): Permission => ({
  actions: [],
  notActions: [],
  dataActions: [],
  notDataActions: [],
  ...permission,
})

export function smallTenant(tenant: SmallTenant): Facts {
  const facts = noFacts()
  const isSaid = (id: string) =>
    tenant.unsaid?.includes(id) || tenant.groups?.[id] !== undefined || tenant.principals?.[id] !== undefined
  const typeOf = (id: string, type: string | undefined) => type ?? (isSaid(id) ? undefined : 'ServicePrincipal')
  for (const [name, parent] of Object.entries(tenant.managementGroups ?? {}))
    facts.managementGroups.push({
      id: managementGroupScope(name),
      name,
      ...(parent === '?' ? {} : { parent: parent === '/' ? scopeId('/') : managementGroupScope(parent) }),
    })
  for (const [id, ancestors] of Object.entries(tenant.subscriptions ?? {}))
    facts.subscriptions.push({
      id: scopeId(`/subscriptions/${id}`),
      name: id,
      tenantId: 'tenant',
      ...(ancestors === '?' ? {} : { ancestors: ancestors.map(managementGroupScope) }),
    })
  for (const listed of tenant.resources ?? []) {
    const { id, wears = [], ...rest } = typeof listed === 'string' ? { id: listed } : listed
    const scope = scopeId(id)
    facts.resources.push({
      id: scope,
      shownId: id,
      name: lastSegment(id),
      type: resourceTypeOf(scope)!,
      wears: wears.map(({ identityId, principalId: principal, ...wear }) => ({
        how: identityId ? 'user' : 'system',
        ...wear,
        ...(identityId ? { identityId: scopeId(identityId), shownIdentityId: identityId } : {}),
        ...(principal ? { principalId: principalId(principal) } : {}),
      })),
      ...rest,
    })
  }
  for (const [id, principal] of Object.entries(tenant.principals ?? {}))
    facts.principals.push({ id: principalId(id), displayName: id, ...principal })
  for (const [id, members] of Object.entries(tenant.groups ?? {})) {
    if (!tenant.principals?.[id]) facts.principals.push({ id: principalId(id), kind: 'group', displayName: id })
    if (members === '?') continue
    for (const member of members)
      if (!isSaid(member) && !facts.principals.some((principal) => principal.id === principalId(member)))
        facts.principals.push({ id: principalId(member), kind: 'servicePrincipal', displayName: member })
    facts.groupMemberships.push({ id: principalId(id), memberIds: members.map(principalId), complete: true })
  }
  for (const [name, permissions] of Object.entries(tenant.roles ?? {}))
    facts.roleDefinitions.push({
      id: roleKey(name),
      name,
      custom: false,
      assignableScopes: [],
      permissions: permissions.map(block),
    })
  for (const [index, assignment] of (tenant.assignments ?? []).entries())
    facts.roleAssignments.push({
      id: scopeId(`${assignment.at}/providers/Microsoft.Authorization/roleAssignments/${index}`),
      scope: scopeId(assignment.at),
      principalId: principalId(assignment.who),
      principalType: typeOf(assignment.who, assignment.type),
      roleId: roleKey(assignment.role),
      condition: assignment.condition,
      state: assignment.eligible ? 'eligible' : 'active',
      createdAt: assignment.createdAt,
    })
  for (const [index, deny] of (tenant.denies ?? []).entries())
    facts.denyAssignments.push({
      id: scopeId(`${deny.at}/providers/Microsoft.Authorization/denyAssignments/${index}`),
      name: `deny ${index}`,
      scope: scopeId(deny.at),
      principals: deny.who.map((id) => named(id, typeOf(id, deny.types?.[id]))),
      excludePrincipals: (deny.except ?? []).map((id) => named(id, typeOf(id, deny.types?.[id]))),
      doNotApplyToChildScopes: deny.exactly ?? false,
      permissions: deny.permissions.map(block),
      condition: deny.condition,
      effect: deny.audit ? 'audit' : 'enforced',
    })
  for (const { identity, name, ...credential } of tenant.federated ?? [])
    facts.federatedCredentials.push({
      id: `${identity}/${name}`.toLowerCase(),
      name,
      identityId: scopeId(identity),
      audiences: [],
      ...credential,
    })
  for (const id of tenant.asked ?? []) facts.directoryLookups.push({ id: principalId(id) })
  addDoors(tenant, facts)
  return facts
}

function addDoors(tenant: SmallTenant, facts: Facts) {
  for (const { account, id, dataActions, notDataActions = [] } of tenant.cosmosRoles ?? [])
    facts.cosmosRoleDefinitions.push({
      id: scopeId(`${account}/sqlRoleDefinitions/${id}`),
      name: id,
      account: scopeId(account),
      custom: true,
      permissions: [block({ dataActions, notDataActions })],
    })
  for (const [index, { account, who, role, at = account }] of (tenant.cosmosAssignments ?? []).entries())
    facts.cosmosRoleAssignments.push({
      id: scopeId(`${account}/sqlRoleAssignments/${index}`),
      account: scopeId(account),
      scope: scopeId(at),
      principalId: principalId(who),
      roleId: scopeId(`${account}/sqlRoleDefinitions/${role}`),
    })
  for (const { server, who, type } of tenant.administrators ?? [])
    facts.databaseAdministrators.push({
      id: scopeId(`${server}/administrators/${who}`),
      name: who,
      server: scopeId(server),
      principalId: principalId(who),
      principalType: type,
    })
  for (const { who, of, permission } of tenant.applicationPermissions ?? [])
    facts.appRoleAssignments.push({
      id: `${who}|${of}|${permission}`,
      principalId: principalId(who),
      resourceId: principalId(of),
      appRoleId: permission,
    })
  for (const { who, role, name, at = '/' } of tenant.directoryRoles ?? [])
    facts.directoryRoleAssignments.push({
      id: `${role}|${at}|${who}`,
      principalId: principalId(who),
      roleTemplateId: role,
      roleName: name,
      directoryScope: at,
    })
}

const named = (id: string, type: string | undefined) =>
  id === 'everyone' ? { id: everyone, type: 'SystemDefined' } : { id: principalId(id), type }
