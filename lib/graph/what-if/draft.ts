import {
  type Fact,
  type FactKind,
  type FederatedCredential,
  type Resource,
  type RoleAssignment,
  shown,
  type Wear,
} from '../../model/facts.ts'
import type { PrincipalId } from '../../model/guid.ts'
import { type ScopeId, scopeId } from '../../model/scope.ts'
import { type ManagedIdentity, userAssignedType } from '../tenant/managed-identities.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import { az } from './azure-cli.ts'
import { ChangeRefused } from './change.ts'
import { type FactEdits, noEdits } from './fact-edits.ts'

const isIn = (id: string, scope: ScopeId) => scope === '/' || id === scope || id.startsWith(`${scope}/`)

const isActive = ({ state }: RoleAssignment) => state === 'active'

/** A snapshot's facts with changes in them, one after the other: each sees what those before it did. */
export class Draft {
  readonly index: TenantIndex
  /** When identities go, as ISO 8601. */
  readonly at: string
  readonly edits: FactEdits = noEdits()
  /** Scopes that went with all that lies in them. */
  private readonly removed: ScopeId[] = []

  constructor(index: TenantIndex, at: string) {
    this.index = index
    this.at = at
  }

  /** Whether a scope was read, and no change before took it away. */
  has(scope: ScopeId): boolean {
    return this.index.tree.numbers.has(scope) && !this.removed.some((one) => isIn(scope, one))
  }

  resource(id: ScopeId): Resource | undefined {
    return this.edits.resources.has(id) ? this.edits.resources.get(id) : this.index.resourceById(id)
  }

  /** @throws {ChangeRefused} where no such resource is listed. */
  listed(id: ScopeId, typed: string): Resource {
    const resource = this.resource(id)
    if (resource) return resource
    throw new ChangeRefused(`no resource \`${typed}\` is listed: give the Azure id of one that is`)
  }

  /** A user-assigned identity's own resource. @throws {ChangeRefused} */
  userAssigned(id: ScopeId, typed: string): Resource {
    const resource = this.listed(id, typed)
    if (resource.type === userAssignedType) return resource
    throw new ChangeRefused(`\`${typed}\` is no user-assigned identity: give the Azure id of one`)
  }

  /** Listed resources at and under a scope, by its id. */
  resourcesIn(scope: ScopeId): Resource[] {
    const { tree } = this.index
    const number = tree.numbers.get(scope)
    const found: Resource[] = []
    for (let at = number ?? 0; number !== undefined && at < tree.end[number]!; at++) {
      const resource = this.index.resourceAt(at)
      if (resource && !this.edits.resources.has(resource.id)) found.push(resource)
    }
    return [...found, ...this.edited('resources').filter(({ id }) => isIn(id, scope))]
  }

  /** Role assignments made at and under a scope. */
  assignmentsIn(scope: ScopeId): RoleAssignment[] {
    const { tree, assignmentsAt } = this.index
    const number = tree.numbers.get(scope)
    const found: RoleAssignment[] = []
    for (let at = number ?? 0; number !== undefined && at < tree.end[number]!; at++)
      for (const { assignment } of assignmentsAt.get(at))
        if (!this.edits.roleAssignments.has(assignment.id)) found.push(assignment)
    return [...found, ...this.edited('roleAssignments').filter((one) => isIn(one.scope, scope))]
  }

  assignmentsOf(principal: PrincipalId): RoleAssignment[] {
    const before = (this.index.assignmentsOf.get(principal) ?? []).map(({ assignment }) => assignment)
    return [
      ...before.filter(({ id }) => !this.edits.roleAssignments.has(id)),
      ...this.edited('roleAssignments').filter((one) => one.principalId === principal),
    ]
  }

  federatedOf(identity: ScopeId): FederatedCredential[] {
    const before = this.index.identities.byArmId.get(identity)?.federated ?? []
    return [
      ...before.filter(({ id }) => !this.edits.federatedCredentials.has(id)),
      ...this.edited('federatedCredentials').filter((one) => one.identityId === identity),
    ]
  }

  membersOf(group: PrincipalId) {
    return this.edits.groupMemberships.get(group) ?? this.index.groups.memberships.members.get(group)
  }

  /** Resources that wear a user-assigned identity. */
  hostsOf(identity: ScopeId): Resource[] {
    const before = (this.index.identities.byArmId.get(identity)?.wornBy ?? []).map(({ resource }) => resource.id)
    const ids = new Set([...before, ...this.edited('resources').map(({ id }) => id)])
    return [...ids].flatMap((id) => {
      const host = this.resource(id)
      return host?.wears?.some((wear) => wear.identityId === identity) ? [host] : []
    })
  }

  /** The principal id of a user-assigned identity, where anything says it. */
  principalOf(identity: Resource): PrincipalId | undefined {
    const said = identity.settings?.principalId
    if (typeof said === 'string' && said !== '') return said.toLowerCase() as PrincipalId
    return this.index.identities.byArmId.get(identity.id)?.principalId
  }

  put<K extends FactKind>(kind: K, fact: Fact<K>) {
    this.edits[kind].set(fact.id, fact)
  }

  remove(kind: FactKind, id: string) {
    this.edits[kind].set(id, undefined)
  }

  /** The identity's principal is soft-deleted; what was assigned to it stays behind. */
  removePrincipal(id: PrincipalId, identity: Partial<Pick<ManagedIdentity, 'kind' | 'armId' | 'shownArmId'>> = {}) {
    const known = this.edits.principals.get(id) ?? this.index.directory.principals.get(id)
    if (known?.deletedAt || this.index.directory.stateOf(id) === 'deleted') return
    const { kind, armId, shownArmId } = identity
    // Some sources list it as a service principal like any other.
    const said = {
      ...(kind ? { assignment: kind } : {}),
      ...(armId ? { armId } : {}),
      ...(shownArmId ? { shownArmId } : {}),
    }
    this.put('principals', { ...said, id, ...known, kind: 'managedIdentity', deletedAt: this.at })
  }

  /** A resource goes, and with it its system-assigned identity, or itself where it is a user-assigned one. */
  removeResource(resource: Resource) {
    this.remove('resources', resource.id)
    const place = { armId: resource.id, shownArmId: shown(resource) }
    for (const { identityId, principalId } of resource.wears ?? [])
      if (!identityId && principalId) this.removePrincipal(principalId, { kind: 'system', ...place })
    if (resource.type !== userAssignedType) return
    const principal = this.principalOf(resource)
    if (principal) this.removePrincipal(principal, { kind: 'user', ...place })
    for (const { id } of this.federatedOf(resource.id)) this.remove('federatedCredentials', id)
  }

  /** A scope goes with all that lies in it: resources, what was assigned and denied there, what its data stores list. */
  removeScope(scope: ScopeId) {
    const { facts, denies } = this.index
    this.removed.push(scope)
    for (const resource of this.resourcesIn(scope)) this.removeResource(resource)
    for (const { id } of this.assignmentsIn(scope)) this.remove('roleAssignments', id)
    for (const { deny } of denies) if (isIn(deny.scope, scope)) this.remove('denyAssignments', deny.id)
    for (const { id } of facts.subscriptions) if (isIn(id, scope)) this.remove('subscriptions', id)
    for (const { id } of facts.resourceGroups) if (isIn(id, scope)) this.remove('resourceGroups', id)
    for (const kind of ['cosmosRoleDefinitions', 'cosmosRoleAssignments'] as const)
      for (const { id, account } of facts[kind]) if (isIn(account, scope)) this.remove(kind, id)
    for (const { id, server } of facts.databaseAdministrators)
      if (isIn(server, scope)) this.remove('databaseAdministrators', id)
  }

  wear(host: Resource, wears: Wear[]) {
    this.put('resources', { ...host, wears })
  }

  /** Role assignments made at just this scope. */
  assignmentsAt(scope: ScopeId): RoleAssignment[] {
    const number = this.index.tree.numbers.get(scope)
    const before = number === undefined ? [] : this.index.assignmentsAt.get(number)
    return [
      ...before.map(({ assignment }) => assignment).filter(({ id }) => !this.edits.roleAssignments.has(id)),
      ...this.edited('roleAssignments').filter((one) => one.scope === scope),
    ]
  }

  /** @throws {ChangeRefused} where nothing is known of the scope. */
  assign(given: Omit<RoleAssignment, 'id' | 'state'>) {
    if (!this.has(given.scope) && !this.resource(given.scope))
      throw new ChangeRefused(
        `nothing is known of the scope \`${given.shownScope ?? given.scope}\`: give one that was read`,
      )
    const number = this.edits.roleAssignments.size
    const id = scopeId(`${given.scope}/providers/microsoft.authorization/roleassignments/to-come-${number}`)
    this.put('roleAssignments', { ...given, id, state: 'active' })
  }

  /** Assignments in force of some principals that another would need to hold all the same; those that it has are left out. */
  toCopy(from: PrincipalId[], to: PrincipalId | ''): RoleAssignment[] {
    const key = ({ scope, roleId, condition }: RoleAssignment) => `${scope} ${roleId} ${condition ?? ''}`
    const held = new Set(to === '' ? [] : this.assignmentsOf(to).filter(isActive).map(key))
    return from
      .flatMap((principal) => this.assignmentsOf(principal))
      .filter((one) => isActive(one) && !held.has(key(one)) && held.add(key(one)))
  }

  copyAssignments(from: PrincipalId, to: PrincipalId) {
    for (const { scope, shownScope, roleId, roleName, condition } of this.toCopy([from], to))
      this.assign({
        scope,
        shownScope,
        roleId,
        roleName,
        condition,
        principalId: to,
        principalType: 'ServicePrincipal',
      })
  }

  /** The command that gives a principal what an assignment gave to another. */
  assignCommand({ scope, shownScope, roleId, roleName, condition }: RoleAssignment, principal: string): string {
    return az('role assignment create', {
      'assignee-object-id': principal,
      'assignee-principal-type': 'ServicePrincipal',
      role: this.index.roles.get(roleId)?.name ?? roleName ?? roleId,
      scope: shownScope ?? scope,
      ...(condition ? { condition, 'condition-version': '2.0' } : {}),
    })
  }

  /** What was assigned or denied at a scope that moves away is dropped. */
  dropAt(scope: ScopeId) {
    for (const { id } of this.assignmentsIn(scope)) this.remove('roleAssignments', id)
    for (const { deny } of this.index.denies) if (isIn(deny.scope, scope)) this.remove('denyAssignments', deny.id)
  }

  /** A system-assigned identity goes where its resource goes. */
  relocate(principal: PrincipalId, armId: ScopeId, shownArmId: string) {
    const known = this.edits.principals.get(principal) ?? this.index.directory.principals.get(principal)
    if (known?.armId) this.put('principals', { ...known, armId, shownArmId })
  }

  /** What a data store lists of itself goes where it goes. */
  rehome(from: ScopeId, to: ScopeId) {
    const { cosmosRoleDefinitions, cosmosRoleAssignments, databaseAdministrators } = this.index.facts
    const moved = (id: string) => scopeId(to + id.slice(from.length))
    for (const one of cosmosRoleDefinitions)
      if (isIn(one.account, from)) {
        this.remove('cosmosRoleDefinitions', one.id)
        this.put('cosmosRoleDefinitions', { ...one, id: moved(one.id), account: moved(one.account) })
      }
    for (const one of cosmosRoleAssignments)
      if (isIn(one.account, from)) {
        this.remove('cosmosRoleAssignments', one.id)
        const [account, scope, roleId] = [moved(one.account), moved(one.scope), moved(one.roleId)]
        this.put('cosmosRoleAssignments', { ...one, id: moved(one.id), account, scope, roleId })
      }
    for (const one of databaseAdministrators)
      if (isIn(one.server, from)) {
        this.remove('databaseAdministrators', one.id)
        this.put('databaseAdministrators', { ...one, id: moved(one.id), server: moved(one.server) })
      }
  }

  private edited<K extends FactKind>(kind: K): Fact<K>[] {
    return [...this.edits[kind].values()].filter((fact) => fact !== undefined) as Fact<K>[]
  }
}
