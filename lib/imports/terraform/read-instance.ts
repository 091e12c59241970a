import { builtInRoleFact, builtInRoleNamed } from '#lib/facts/built-in-role-fact.ts'
import type { FactSink } from '#lib/facts/fact-sink.ts'
import { compact, idAndShown, scopeAndShown } from '#lib/facts/fields.ts'
import { resourceFactOf } from '#lib/facts/resource-fact.ts'
import { resourceGroupFactOf } from '#lib/facts/resource-group-fact.ts'
import { principalId, roleKey } from '#lib/model/guid.ts'
import { foldAscii, resourceTypeOf, scopeId } from '#lib/model/scope.ts'
import { listOf, objectOf, textOf } from '#lib/resources/json-value.ts'
import type { Instance } from './document.ts'
import { type Naming, plannedPrincipal } from './naming.ts'

interface Reading {
  into: FactSink
  naming: Naming
}

/** Adds what one resource of Terraform states; says what of it nobody can know yet. */
export function readInstance(instance: Instance, reading: Reading): string[] {
  switch (instance.type) {
    case 'azurerm_role_assignment':
      return readAssignment(instance, reading)
    case 'azurerm_federated_identity_credential':
      return readCredential(instance, reading)
    case 'azurerm_resource_group':
      return readGroup(instance, reading)
    default:
      return /^(?:azurerm|azapi)_/.test(instance.type) && !/^data\./.test(instance.address)
        ? readResource(instance, reading)
        : []
  }
}

function readAssignment(instance: Instance, { into, naming }: Reading): string[] {
  const { values, address } = instance
  const scope = textOf(values.scope) ?? naming.referredId(instance, 'scope')
  if (scope === undefined) return [`the scope of \`${address}\` is known only once it is applied`]
  const principal = textOf(values.principal_id) ?? naming.referredPrincipal(instance, 'principal_id')
  const named = textOf(values.role_definition_name)
  const definition = textOf(values.role_definition_id)
  const role = definition === undefined ? named && builtInRoleNamed(named) : builtInRoleFact(roleKey(definition))
  if (role) into.add('roleDefinitions', role)
  const id = textOf(values.id) ?? `${scope}/providers/Microsoft.Authorization/roleAssignments/planned: ${address}`
  into.add(
    'roleAssignments',
    compact({
      ...idAndShown(id),
      ...scopeAndShown(scope),
      principalId: principalId(principal ?? plannedPrincipal(instance)),
      principalType: textOf(values.principal_type),
      roleId: role ? role.id : roleKey(definition ?? named ?? address),
      roleName: role ? role.name : named,
      condition: textOf(values.condition),
      state: 'active' as const,
      description: textOf(values.description),
    }),
  )
  return principal === undefined ? [`who is given the role of \`${address}\` is known only once it is applied`] : []
}

function readCredential(instance: Instance, { into, naming }: Reading): string[] {
  const { values, address } = instance
  const argument = values.user_assigned_identity_id === undefined ? 'parent_id' : 'user_assigned_identity_id'
  const parent = [argument, 'parent_id', 'user_assigned_identity_id']
    .map((name) => textOf(values[name]) ?? naming.referredId(instance, name))
    .find((id) => id !== undefined)
  const name = textOf(values.name) ?? address
  const issuer = textOf(values.issuer)
  if (parent === undefined || issuer === undefined)
    return [`the identity or the issuer of \`${address}\` is known only once it is applied`]
  const id = textOf(values.id) ?? `${parent}/federatedIdentityCredentials/${name}`
  into.add(
    'federatedCredentials',
    compact({
      ...idAndShown(id),
      name,
      identityId: scopeId(parent),
      issuer,
      subject: textOf(values.subject),
      audiences: listOf(values.audience ?? values.audiences).map(String),
    }),
  )
  return []
}

function readGroup(instance: Instance, { into, naming }: Reading): string[] {
  const id = naming.idOf(instance)
  const { name, location, tags } = instance.values
  if (id !== undefined) into.add('resourceGroups', resourceGroupFactOf({ id, name, location, tags }))
  return []
}

/** A resource by its envelope and the identities that it wears; of what else Terraform knows of it, nothing is kept. */
function readResource(instance: Instance, { into, naming }: Reading): string[] {
  const id = naming.idOf(instance)
  const type = id === undefined ? undefined : resourceTypeOf(scopeId(id))
  if (id === undefined || type === undefined || /^microsoft\.(?:authorization|resources)\//.test(type)) return []
  const { values } = instance
  const { name, location, tags } = values
  const row = { id, name, location, tags }
  if (instance.type === 'azurerm_user_assigned_identity') {
    const principal = textOf(values.principal_id) ?? plannedPrincipal(instance)
    const { client_id: clientId, tenant_id: tenantId } = values
    into.add('resources', resourceFactOf({ ...row, properties: { principalId: principal, clientId, tenantId } }))
    addPrincipal(into, { principal, name: String(name), home: id, assignment: 'user' })
    return []
  }
  const { identity, unknown } = identityOf(instance, naming)
  into.add('resources', resourceFactOf({ ...row, identity }))
  if (identity.principalId !== undefined)
    addPrincipal(into, { principal: identity.principalId, name: String(name), home: id, assignment: 'system' })
  return unknown
}

function identityOf(instance: Instance, naming: Naming) {
  const block = objectOf(Array.isArray(instance.values.identity) ? instance.values.identity[0] : undefined)
  const kinds = foldAscii(String(block.type ?? ''))
  const isUser = kinds.includes('userassigned')
  const ids = listOf(block.identity_ids).flatMap((id) => textOf(id) ?? [])
  const named = isUser && ids.length === 0 ? naming.referredIds(instance, 'identity.identity_ids') : ids
  const principal = textOf(block.principal_id) ?? plannedPrincipal(instance)
  return {
    identity: {
      ...(kinds.includes('systemassigned') && { principalId: principal }),
      userAssignedIdentities: Object.fromEntries(named.map((id) => [id, {}])),
    } as { principalId?: string; userAssignedIdentities: Record<string, object> },
    unknown:
      isUser && named.length === 0
        ? [`which identity \`${instance.address}\` will wear is known only once it is applied`]
        : [],
  }
}

function addPrincipal(
  into: FactSink,
  {
    principal,
    name,
    home,
    assignment,
  }: { principal: string; name: string; home: string; assignment: 'user' | 'system' },
) {
  const { id: armId, shownId: shownArmId } = idAndShown(home)
  into.add(
    'principals',
    compact({
      id: principalId(principal),
      kind: 'managedIdentity' as const,
      displayName: name,
      armId,
      shownArmId,
      assignment,
    }),
  )
}
