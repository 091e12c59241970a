import { resourcesIn } from '#lib/graph/reach/reach.ts'
import type { IndexedAssignment } from '#lib/graph/tenant/indexed-assignment.ts'
import { holderName, holderNode, nodeId, scopeWords, subscriptionName } from '#lib/graph/tenant/names.ts'
import type { TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import { doorsOf, type IndexedEntry } from '#lib/graph/verdict/tenant-doors.ts'
import { placeOf } from '#lib/graph/view/door-place.ts'
import type { Certainty } from '#lib/graph/view/view-types.ts'
import { isReadInFull } from '#lib/model/coverage.ts'
import type { PrincipalId } from '#lib/model/guid.ts'
import { kindOfScope, type ScopeId } from '#lib/model/scope.ts'
import type { Finding } from '#lib/model/warning.ts'
import type { GrantRow, ListAnswer } from './answers.ts'
import type { Tenant } from './runtime.ts'
import { worstOf } from './worst.ts'

/** Every role assignment, principal by principal, then what is given beside Azure roles. */
export function listGrants({ snapshot, index, warnings }: Tenant): ListAnswer<GrantRow> {
  const holders = holdersIn(index)
  const findings = findingsByGrant(warnings.findings)
  const rows: GrantRow[] = []
  for (const held of index.assignmentsOf.values())
    for (const indexed of held) rows.push(withFindings(assignmentRow(index, indexed, holders), findings))
  for (const entry of doorsOf(index).entries) rows.push(withFindings(entryRow(index, entry, holders), findings))
  return { snapshotId: snapshot.id, rows, ...noteOf(index) }
}

function noteOf(index: TenantIndex): { note?: string } {
  if (!index.isRead('roleAssignments')) return { note: 'Role assignments were not read.' }
  if (isReadInFull(index.coverage, 'roleAssignments')) return {}
  return { note: 'Role assignments were not read everywhere: there may be more, see the coverage.' }
}

type Holder = Pick<GrantRow, 'holder' | 'holderName' | 'holderKind' | 'holderState' | 'identities'>

/** Who holds: principals hold many grants, so each is put into words once. */
function holdersIn(index: TenantIndex): (principal: PrincipalId) => Holder {
  const known = new Map<PrincipalId, Holder>()
  return (principal) => {
    const found = known.get(principal) ?? holderOf(index, principal)
    known.set(principal, found)
    return found
  }
}

function holderOf(index: TenantIndex, principal: PrincipalId): Holder {
  const identity = index.identities.byPrincipal.get(principal)
  const isGroup = !identity && index.groups.isGroup(principal)
  const kind = index.directory.principals.get(principal)?.kind
  const below = isGroup ? [...index.groups.below(principal)] : []
  return {
    holder: holderNode(index, principal),
    holderName: holderName(index, principal),
    holderKind: identity ? 'managedIdentity' : (kind ?? (isGroup ? 'group' : 'unknown')),
    holderState: identity?.state ?? index.directory.stateOf(principal),
    ...(isGroup ? { identities: below.filter((id) => index.identities.byPrincipal.has(id)).length } : {}),
  }
}

function assignmentRow(
  index: TenantIndex,
  { assignment, scope, role }: IndexedAssignment,
  holders: (principal: PrincipalId) => Holder,
): GrantRow {
  const at = assignment.scope
  return {
    id: assignment.id,
    node: nodeId.grant(assignment.roleId, at),
    ...holders(assignment.principalId),
    principalId: assignment.principalId,
    kind: 'azureRole',
    role: role?.name ?? assignment.roleName ?? assignment.roleId,
    scope: at === '/' ? 'tenant root' : scopeWords(index, at),
    scopeKind: kindOfScope(at),
    subscription: subscriptionName(index, at),
    certainty: certaintyOf(assignment.state, role !== undefined, assignment.condition !== undefined),
    covers: resourcesIn(index, [[scope, index.tree.end[scope]!]]),
    armId: assignment.shownId ?? assignment.id,
    findings: 0,
  }
}

function entryRow(index: TenantIndex, entry: IndexedEntry, holders: (principal: PrincipalId) => Holder): GrantRow {
  const place = placeOf(index, entry)
  return {
    id: entry.id,
    node: nodeId.door(entry),
    ...holders(entry.principal),
    principalId: entry.principal,
    kind: entry.door.id,
    kindLabel: entry.door.label,
    role: entry.gives || 'nothing',
    scope: place.words,
    scopeKind: place.scope ? kindOfScope(place.scope) : 'outside',
    subscription: place.scope ? subscriptionName(index, place.scope) : '',
    certainty: certaintyOf('active', Boolean(entry.permissions || entry.outside), entry.condition !== undefined),
    covers: coveredBy(index, place.scope),
    findings: 0,
  }
}

function coveredBy(index: TenantIndex, scope: ScopeId | undefined): number {
  const number = scope && index.tree.numbers.get(scope)
  return number === undefined ? 0 : resourcesIn(index, [[number, index.tree.end[number]!]])
}

function certaintyOf(state: 'active' | 'eligible', isKnown: boolean, isConditional: boolean): Certainty {
  if (state === 'eligible') return 'eligible'
  if (!isKnown) return 'unknown'
  return isConditional ? 'conditional' : 'yes'
}

/** Findings that are about a grant, or about its holder because of it. */
function findingsByGrant(findings: Finding[]): Map<string, Finding[]> {
  const byGrant = new Map<string, Finding[]>()
  for (const finding of findings)
    for (const node of new Set([finding.subject, ...finding.evidence.map((evidence) => evidence.node)]))
      if (node.startsWith('grant:') || node.startsWith('door:')) {
        const list = byGrant.get(node)
        if (list) list.push(finding)
        else byGrant.set(node, [finding])
      }
  return byGrant
}

function withFindings(row: GrantRow, byGrant: Map<string, Finding[]>): GrantRow {
  const own = byGrant
    .get(row.node)
    ?.filter(
      ({ subject, evidence }) =>
        subject === row.node || subject === row.holder || evidence.some(({ node }) => node === row.holder),
    )
  return own?.length ? { ...row, worst: worstOf(own), findings: own.length } : row
}
