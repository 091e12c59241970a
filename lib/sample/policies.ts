import { managementGroupId, resourceGroupId, subscriptionId } from './containers.ts'
import { guid, tenantId } from './names.ts'
import { type IdentityBlock, system, user } from './resource-row.ts'

/** Rows of Resource Graph's `policyresources`: policy assignments that carry an identity for their remediations. */
export function policyRows() {
  return [
    assignment(managementGroupId('voyages'), 'inherit-tags', 'Inherit tags from the resource group', {
      identity: system('inherit-tags'),
      location: 'norwayeast',
    }),
    assignment(subscriptionId('prod'), 'deploy-diagnostics', 'Send diagnostics to the shared workspace', {
      identity: system('deploy-diagnostics'),
      location: 'norwayeast',
    }),
    assignment(managementGroupId('platform'), 'deploy-agents', 'Install the monitoring agent', {
      identity: user('id-policy-remediation'),
      location: 'norwayeast',
    }),
    // Nobody gave its identity a role: it repairs nothing.
    assignment(subscriptionId('test'), 'deploy-backup', 'Back up virtual machines', {
      identity: system('deploy-backup'),
      location: 'westeurope',
    }),
    // Only says no; it repairs nothing and has no identity.
    assignment(resourceGroupId('rg-payments-prod'), 'allowed-locations', 'Only Norway', {
      identity: null,
      location: '',
    }),
  ]
}

function assignment(
  scope: string,
  name: string,
  displayName: string,
  parts: { identity: IdentityBlock | null; location: string },
) {
  return {
    id: `${scope}/providers/Microsoft.Authorization/policyAssignments/${name}`,
    name,
    type: 'microsoft.authorization/policyassignments',
    tenantId,
    kind: '',
    ...parts,
    resourceGroup: /\/resourceGroups\/([^/]+)$/.exec(scope)?.[1]?.toLowerCase() ?? '',
    subscriptionId: /^\/subscriptions\/([^/]+)/.exec(scope)?.[1] ?? '',
    managedBy: '',
    sku: null,
    plan: null,
    tags: null,
    properties: {
      displayName,
      scope,
      enforcementMode: 'Default',
      policyDefinitionId: `/providers/Microsoft.Authorization/policyDefinitions/${guid(`policy ${name}`)}`,
      notScopes: [],
      parameters: {},
    },
  }
}
