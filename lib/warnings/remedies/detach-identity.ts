import { identityCommand } from '../../graph/what-if/azure-cli.ts'
import { type Resource, shown } from '../../model/facts.ts'
import type { Commands } from './commands.ts'
import { comment, ps } from './quoted.ts'

/** Takes a user-assigned identity out of the identity block of a resource; what else it wears stays. */
export function detachIdentity(resource: Resource, identityId: string): Commands {
  const left = (resource.wears ?? []).flatMap(({ how, identityId: id, shownIdentityId }) =>
    how === 'user' && id && id !== identityId.toLowerCase() ? [shownIdentityId ?? id] : [],
  )
  const isSystem = (resource.wears ?? []).some(({ how }) => how === 'system')
  const type = [isSystem && 'SystemAssigned', left.length > 0 && 'UserAssigned'].filter(Boolean).join(', ') || 'None'
  return {
    azureCli: identityCommand('remove', resource, { id: identityId }),
    powerShell: `$resource = Get-AzResource -ResourceId ${ps(shown(resource))}
$null = $resource.Identity.UserAssignedIdentities.Remove(${ps(identityId)})
$resource.Identity.Type = ${ps(type)}
$resource | Set-AzResource`,
    bicep: `// in the resource, without ${comment(identityId)}
identity: {
  type: '${type}'${left.length > 0 ? `\n  userAssignedIdentities: {\n${left.map((id) => `    '${id.replaceAll("'", "\\'")}': {}`).join('\n')}\n  }` : ''}
}`,
    terraform:
      type === 'None'
        ? `# in the resource: take out its identity block, which names ${comment(identityId)}`
        : `# in the resource, without ${comment(identityId)}
identity {
  type = "${type}"${left.length > 0 ? `\n  identity_ids = [${left.map((id) => JSON.stringify(id)).join(', ')}]` : ''}
}`,
  }
}
