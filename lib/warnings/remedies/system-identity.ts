import { identityCommand } from '../../graph/what-if/azure-cli.ts'
import { type Resource, shown } from '../../model/facts.ts'
import type { Commands } from './commands.ts'
import { ps } from './quoted.ts'

/** Switches the system-assigned identity of a resource on or off; what else it wears stays. */
export function systemIdentity(turn: 'on' | 'off', resource: Resource): Commands {
  const user = (resource.wears ?? []).some(({ identityId }) => identityId !== undefined)
  const type = [turn === 'on' && 'SystemAssigned', user && 'UserAssigned'].filter(Boolean)
  return {
    azureCli: identityCommand(turn === 'on' ? 'assign' : 'remove', resource, 'system'),
    powerShell: `Set-AzResource -ResourceId ${ps(shown(resource))} -IdentityType ${type.length > 0 ? type.join(',') : 'None'}`,
    bicep: `// in the resource
identity: {
  type: '${type.length > 0 ? type.join(', ') : 'None'}'${user ? '\n  // … its user-assigned identities as before' : ''}
}`,
    terraform:
      type.length > 0
        ? `# in the resource
identity {
  type = "${type.join(', ')}"${user ? '\n  # … identity_ids as before' : ''}
}`
        : '# in the resource: take out its identity block',
  }
}
