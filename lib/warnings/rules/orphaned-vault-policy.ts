import { holderNode, nodeId } from '../../graph/tenant/names.ts'
import { doorsOf } from '../../graph/verdict/tenant-doors.ts'
import { counted } from '../../graph/view/words.ts'
import { shown } from '../../model/facts.ts'
import { lastSegment } from '../../model/scope.ts'
import { bicepText, ps, sh } from '../remedies/quoted.ts'
import { removedBlock } from '../remedies/taken-out.ts'
import type { Observation, Rule } from '../rule.ts'
import { ofScope } from '../subject.ts'

export const orphanedVaultPolicy: Rule = {
  id: 'orphaned-vault-policy',
  title: 'Key Vault access policy of a principal that no longer exists',
  category: 'lifecycle',
  description: 'The directory was asked for the principal of an access policy and did not return it.',
  why: 'Deleting an identity leaves its access policies behind, and tokens that were issued before keep working for up to a day. An entry that nobody can name makes every review of the vault harder.',
  guard:
    'The directory must have been asked for the principal itself; policies of vaults that ask Azure RBAC count for nothing.',
  reference: 'https://learn.microsoft.com/azure/key-vault/general/assign-access-policy',
  needs: ['resources', 'directory'],
  check(index) {
    const observations: Observation[] = []
    const notAsked = new Set<string>()
    for (const { door, principal, scope, gives } of doorsOf(index).entries) {
      if (door.id !== 'key-vault-access-policy' || !scope) continue
      const state = index.directory.stateOf(principal)
      if (state === 'notChecked') notAsked.add(principal)
      if (state !== 'deleted') continue
      const vault = index.resourceById(scope)
      const name = lastSegment(vault ? shown(vault) : scope)
      observations.push({
        ...ofScope(index, scope),
        cause: principal,
        severity: 'low',
        severityReason: `whoever it was had ${gives || 'nothing'}; nobody can sign in as it any more`,
        evidence: [
          { node: nodeId.target(scope), text: `lets ${principal} in: ${gives}` },
          ...(index.assignmentsOf.has(principal)
            ? [{ node: holderNode(index, principal), text: 'the same principal left role assignments behind' }]
            : []),
        ],
        remedy: {
          text: 'Make sure that the principal is deleted and not one of another tenant, then delete the policy; better, let the vault ask Azure RBAC.',
          azureCli: `az keyvault delete-policy --name ${sh(name)} --object-id ${sh(principal)}`,
          powerShell: `Remove-AzKeyVaultAccessPolicy -VaultName ${ps(name)} -ObjectId ${ps(principal)}`,
          bicep: `resource removed 'Microsoft.KeyVault/vaults/accessPolicies@2023-07-01' = {
  name: ${bicepText(`${name}/remove`)}
  properties: {
    accessPolicies: [{ objectId: ${bicepText(principal)}, tenantId: tenant().tenantId, permissions: {} }]
  }
}`,
          terraform: removedBlock('azurerm_key_vault_access_policy'),
        },
      })
    }
    return {
      observations,
      unjudged:
        notAsked.size > 0
          ? {
              count: notAsked.size,
              text: `${counted(notAsked.size, 'principal')} with access policies ${notAsked.size === 1 ? 'was' : 'were'} never looked up in the directory`,
              remedy: 'az ad sp show --id <object id>',
            }
          : undefined,
    }
  },
}
