import type { Facts, Json } from '../../model/facts.ts'
import type { Answer } from '../../model/verdict.ts'
import { folded, strongest } from './plain-evaluator.ts'

interface DoorQuestion {
  facts: Facts
  principal: string
  action: string
  scope: string
  byRoles: (plane: 'control' | 'data', action: string, at: string) => Answer
  isNamed: (facts: Facts, principal: string, named: string, type: string | undefined) => 'yes' | 'unknown' | 'no'
}

/** Access policies of vaults and keys of storage accounts once more, from the facts alone. */
export function withDoors(question: DoorQuestion): Answer {
  const { facts, action, scope, byRoles } = question
  const lies = (type: string) =>
    action.startsWith(`${type}/`) ? new RegExp(`^.*?/providers/${type}/[^/]+`).exec(scope)?.[0] : undefined
  const vault = lies('microsoft.keyvault/vaults')
  if (vault !== undefined) {
    const settings = facts.resources.find(({ id }) => id === vault)?.settings
    if (settings?.enableRbacAuthorization === true) return byRoles('data', action, scope)
    const policies = settings?.accessPolicies
    if (!Array.isArray(policies)) return 'unknown'
    return policies.map((policy) => policySays(question, policy)).reduce(strongest, 'no')
  }
  const account = lies('microsoft.storage/storageaccounts')
  const direct = byRoles('data', action, scope)
  if (account === undefined || direct === 'yes') return direct
  const settings = facts.resources.find(({ id }) => id === account)?.settings
  if (settings?.allowSharedKeyAccess === false) return direct
  const key = ['listKeys', 'regenerateKey', 'listAccountSas', 'listServiceSas']
    .map((verb) => byRoles('control', `Microsoft.Storage/storageAccounts/${verb}/action`, account))
    .reduce(strongest)
  return strongest(direct, settings === undefined && key !== 'no' ? 'unknown' : key)
}

function policySays({ facts, principal, action, isNamed }: DoorQuestion, policy: Json): Answer {
  const { objectId, permissions, applicationId } = policy as {
    objectId: string
    permissions: Record<string, string[]>
    applicationId?: string
  }
  const given = new Set(
    Object.entries(permissions).flatMap(([kind, names]) => names.map((name) => `${kind} ${folded(name)}`)),
  )
  const needed = permissionFor[action]
  if (!needed) return 'no'
  const [kind, name] = needed.split(' ')
  if (!given.has(needed) && !(given.has(`${kind} all`) && name !== 'purge')) return 'no'
  const named = folded(objectId)
  const held = isNamed(facts, principal, named, undefined)
  return held === 'yes' && applicationId ? 'conditional' : held
}

const permissionFor: Record<string, string> = {
  'microsoft.keyvault/vaults/secrets/getsecret/action': 'secrets get',
  'microsoft.keyvault/vaults/secrets/setsecret/action': 'secrets set',
  'microsoft.keyvault/vaults/secrets/purge/action': 'secrets purge',
  'microsoft.keyvault/vaults/keys/sign/action': 'keys sign',
}
