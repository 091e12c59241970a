import { builtInRoleFact } from '#lib/facts/built-in-role-fact.ts'
import type { FactSink } from '#lib/facts/fact-sink.ts'
import { federatedCredentialFactOf } from '#lib/facts/federated-credential-fact.ts'
import { armTypeOf, compact, idAndShown } from '#lib/facts/fields.ts'
import { resourceFactOf } from '#lib/facts/resource-fact.ts'
import { resourceGroupFactOf } from '#lib/facts/resource-group-fact.ts'
import { roleAssignmentFactOf } from '#lib/facts/role-assignment-fact.ts'
import { userAssignedIdentityFactOf } from '#lib/facts/user-assigned-identity-fact.ts'
import { isGuid, principalId } from '#lib/model/guid.ts'
import { foldAscii, kindOfScope, lastSegment, parentInId, scopeId } from '#lib/model/scope.ts'
import { objectOf, textOf } from '#lib/resources/json-value.ts'

type Fields = Record<string, unknown>

/** Adds what a resource will be, or was; says what of it nobody can know before it is deployed. */
export function readArmState(resourceId: string, state: Fields, into: FactSink): string[] {
  const row = { ...state, id: resourceId, name: lastSegment(resourceId) }
  const type = armTypeOf(row) ?? ''
  if (type === 'microsoft.authorization/roleassignments') return readAssignment(row, into)
  if (type === 'microsoft.managedidentity/userassignedidentities/federatedidentitycredentials')
    into.add('federatedCredentials', federatedCredentialFactOf(row))
  else if (type === 'microsoft.resources/resourcegroups' || kindOfScope(scopeId(resourceId)) === 'resourceGroup')
    into.add('resourceGroups', resourceGroupFactOf(row))
  else if (type === 'microsoft.managedidentity/userassignedidentities') readIdentity(row, into)
  else if (!/^microsoft\.(?:authorization|resources)\//.test(type)) readResource(row, into)
  return []
}

/** What stands for the object id that Azure will give the identity of a resource. */
const plannedPrincipal = (armId: string) => `planned: ${scopeId(armId)}`

/** Of `[reference('<id of a resource>', …).principalId]`. */
function principalIn(expression: string): string | undefined {
  if (isGuid(expression)) return expression
  const id = /'(\/subscriptions\/[^']+)'/i.exec(expression)?.[1]
  return id && plannedPrincipal(id)
}

function readAssignment(row: Fields & { id: string }, into: FactSink): string[] {
  const properties = objectOf(row.properties)
  const principal = principalIn(textOf(properties.principalId) ?? '')
  const scope = textOf(properties.scope) ?? parentInId(scopeId(row.id)) ?? '/'
  const said = { ...properties, scope, principalId: principal ?? `planned: ${foldAscii(row.id)}` }
  const assignment = roleAssignmentFactOf({ ...row, properties: said })
  const role = builtInRoleFact(assignment.roleId)
  if (role) into.add('roleDefinitions', role)
  into.add('roleAssignments', { ...assignment, ...(role && { roleName: role.name }) })
  return principal === undefined ? [`who is given the role of \`${row.id}\` is known only once it is deployed`] : []
}

function readIdentity(row: Fields & { id: string; name: string }, into: FactSink): void {
  const properties = objectOf(row.properties)
  const principal = textOf(properties.principalId) ?? plannedPrincipal(row.id)
  into.add('resources', userAssignedIdentityFactOf({ ...row, properties: { ...properties, principalId: principal } }))
  addPrincipal(into, { principal, row, assignment: 'user' })
}

function readResource(row: Fields & { id: string; name: string }, into: FactSink): void {
  const identity = objectOf(row.identity)
  const isSystem = foldAscii(textOf(identity.type) ?? '').includes('systemassigned')
  const principal = textOf(identity.principalId) ?? (isSystem ? plannedPrincipal(row.id) : undefined)
  const { properties: _, ...envelope } = row
  // What a template leaves out is set by Azure: properties of it are not settings that were read.
  into.add(
    'resources',
    resourceFactOf({ ...envelope, identity: { ...identity, ...(principal && { principalId: principal }) } }),
  )
  if (principal) addPrincipal(into, { principal, row, assignment: 'system' })
}

function addPrincipal(
  into: FactSink,
  of: { principal: string; row: { id: string; name: string }; assignment: 'user' | 'system' },
): void {
  const { id: armId, shownId: shownArmId } = idAndShown(of.row.id)
  into.add(
    'principals',
    compact({
      id: principalId(of.principal),
      kind: 'managedIdentity' as const,
      displayName: of.row.name,
      armId,
      shownArmId,
      assignment: of.assignment,
    }),
  )
}
