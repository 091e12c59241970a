import { type Resource, shown } from '../../model/facts.ts'
import { subscriptionIdOf } from '../../model/scope.ts'
import { shellWord } from '../../model/shell-word.ts'

/** A command of the Azure CLI as text to review, each value one word: `az('group delete', { name })`. */
export function az(command: string, options: Record<string, string | string[] | true>): string {
  const words = Object.entries(options).flatMap(([name, value]) =>
    value === true ? [`--${name}`] : [`--${name}`, ...[value].flat().map(shellWord)],
  )
  return ['az', command, ...words].join(' ')
}

/** What of an identity block a command gives or takes: the system-assigned identity, or a user-assigned one by its id. */
type Worn = 'system' | { id: string }

const commandGroups = new Map([
  ['microsoft.compute/virtualmachines', 'vm'],
  ['microsoft.compute/virtualmachinescalesets', 'vmss'],
  ['microsoft.web/sites', 'webapp'],
  ['microsoft.web/sites/slots', 'webapp'],
  ['microsoft.app/containerapps', 'containerapp'],
])

/** Gives an identity to a resource or takes one away; by its own command where its type has one. */
export function identityCommand(verb: 'assign' | 'remove', resource: Resource, worn: Worn): string {
  const group = commandGroups.get(resource.type)
  const id = shown(resource)
  if (!group) return restCommand(verb, resource, worn)
  const segments = id.split('/')
  const isSlot = resource.type === 'microsoft.web/sites/slots'
  const place = {
    subscription: segments[2] ?? '',
    'resource-group': segments[4] ?? '',
    name: (isSlot ? segments.at(-3) : segments.at(-1)) ?? '',
    ...(isSlot ? { slot: segments.at(-1) ?? '' } : {}),
  }
  if (group === 'containerapp')
    return az(`containerapp identity ${verb}`, {
      ...place,
      ...(worn === 'system' ? { 'system-assigned': true as const } : { 'user-assigned': worn.id }),
    })
  return az(`${group} identity ${verb}`, { ...place, identities: worn === 'system' ? '[system]' : worn.id })
}

/** Other types take a patch of their identity block, whose type says what is left in it. */
function restCommand(verb: 'assign' | 'remove', resource: Resource, worn: Worn): string {
  const wears = resource.wears ?? []
  const isUser = (id: string | undefined) => id !== undefined
  const keepsUser = wears.some(
    ({ identityId }) =>
      isUser(identityId) && (worn === 'system' || verb === 'assign' || identityId !== worn.id.toLowerCase()),
  )
  const keepsSystem = wears.some(({ how }) => how === 'system') && !(verb === 'remove' && worn === 'system')
  const user = keepsUser || (verb === 'assign' && worn !== 'system')
  const system = keepsSystem || (verb === 'assign' && worn === 'system')
  const type = [system && 'SystemAssigned', user && 'UserAssigned'].filter(Boolean).join(', ') || 'None'
  const identity = {
    type,
    ...(worn === 'system' || !user ? {} : { userAssignedIdentities: { [worn.id]: verb === 'assign' ? {} : null } }),
  }
  return az('rest', {
    method: 'patch',
    url: `${shown(resource)}?api-version=API-VERSION-OF-${resource.type}`,
    body: JSON.stringify({ identity }),
  })
}

/** The options that say where a resource group is. */
export const groupPlace = (id: string) => ({
  subscription: subscriptionIdOf(id.toLowerCase() as never) ?? '',
  'resource-group': id.split('/')[4] ?? '',
})
