import type { Json, Permission, Resource } from '../../../model/facts.ts'
import { principalId } from '../../../model/guid.ts'
import { scopeId } from '../../../model/scope.ts'
import { isObject } from '../../../techniques/open.ts'
import type { Decides, Door, DoorEntry } from '../door.ts'
import { settingsGap } from '../door-gaps.ts'
import { dataActionsOf, keyVaultObjects } from '../key-vault-permissions.ts'

export const keyVaultAccessPolicy: Door = {
  id: 'key-vault-access-policy',
  label: 'access policy',
  title: 'Key Vault access policies',
  description:
    'A vault that does not ask Azure RBAC goes by a list of its own: who may do what with its keys, secrets and certificates. Role assignments with data actions count for nothing there, and in a vault that asks Azure RBAC the list counts for nothing.',
  reference: 'https://learn.microsoft.com/azure/key-vault/general/assign-access-policy',
  targets: ['microsoft.keyvault/vaults'],
  nested: true,
  decides: deciderOf,
  unread: (index, vault) =>
    Array.isArray(index.resourceById(vault)?.settings?.accessPolicies)
      ? undefined
      : settingsGap(vault, `the access policies of \`${index.scopeName(vault)}\` were not read`),
  entries: (_, vaults) =>
    vaults
      .filter((vault) => deciderOf(vault) === 'door')
      .flatMap((vault) => policiesOf(vault).flatMap((policy) => entryOf(vault, policy))),
}

/** A vault that does not say how it decides goes by its policies; one that says nothing of either was not read. */
function deciderOf(vault: Resource | undefined): Decides {
  const { enableRbacAuthorization, accessPolicies } = vault?.settings ?? {}
  if (enableRbacAuthorization === true) return 'roles'
  return enableRbacAuthorization === false || Array.isArray(accessPolicies) ? 'door' : 'unknown'
}

const policiesOf = ({ settings }: Resource): Json[] =>
  Array.isArray(settings?.accessPolicies) ? settings.accessPolicies : []

function entryOf(vault: Resource, policy: Json): DoorEntry[] {
  if (!isObject(policy) || typeof policy.objectId !== 'string') return []
  const { objectId, applicationId } = policy
  const permissions = isObject(policy.permissions) ? policy.permissions : {}
  const given = keyVaultObjects.map((object) => ({ object, names: textsOf(permissions[object]) }))
  const application = typeof applicationId === 'string' ? applicationId.toLowerCase() : undefined
  return [
    {
      id: scopeId(`${vault.id}/accesspolicies/${objectId}${application ? `+${application}` : ''}`),
      principal: principalId(objectId),
      scope: vault.id,
      gives: given.flatMap(({ object, names }) => (names.length > 0 ? `${object} ${names.join(', ')}` : [])).join('; '),
      permissions: [blockOf(given.flatMap(({ object, names }) => dataActionsOf(object, names)))],
      // A compound identity: both the principal and the application that it signs in to.
      ...(application ? { condition: `only by way of the application ${application}` } : {}),
    },
  ]
}

const textsOf = (value: Json | undefined) =>
  Array.isArray(value) ? value.filter((text) => typeof text === 'string') : []

const blockOf = (dataActions: string[]): Permission => ({
  actions: [],
  notActions: [],
  dataActions,
  notDataActions: [],
})
