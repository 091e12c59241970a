import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Permission } from '../model/facts.ts'
import { foldAscii } from '../model/scope.ts'
import { outcomeOf } from '../rbac/permission.ts'
import { resourceTypes } from '../resources/index.ts'
import { meets } from './meets.ts'
import { techniques } from './techniques/index.ts'
import { permissionsOf } from './testing/specify.ts'

const folder = new URL('./techniques/', import.meta.url)
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'index.ts')
  .map((name) => name.slice(0, -3))
  .sort()
const everyNeed = techniques.flatMap(({ needs, elsewhere = [] }) => [...needs.flat(), ...elsewhere])
const sentences = (text: string) => text.match(/[.!?](\s|$)/g)?.length ?? 0

describe('the techniques', () => {
  it('are all in the list, sorted, each named as its file', () => {
    expect(techniques.map(({ id }) => id)).toEqual(files)
  })

  it.each(files)('%s has a test beside it', (file) => {
    expect(existsSync(new URL(`${file}.test.ts`, folder))).toBe(true)
  })

  it.each(techniques)(
    '$id is told in two or three sentences, with its end and the page of Microsoft',
    ({ title, description, stoppedBy, reference }) => {
      expect(title).toMatch(/^[A-Z].*[^.]$/)
      expect(sentences(description)).toBeGreaterThanOrEqual(2)
      expect(sentences(description)).toBeLessThanOrEqual(3)
      expect(stoppedBy).toMatch(/^[A-Z].*\.$/)
      expect(reference).toMatch(/^https:\/\/learn\.microsoft\.com\/[a-z0-9/-]+$/)
    },
  )

  it('have titles that tell them apart', () => {
    expect(new Set(techniques.map(({ title }) => title)).size).toBe(techniques.length)
  })

  it.each(techniques)('$id asks for actions on what it is used on, and for no pattern', ({ targets, needs }) => {
    for (const target of targets)
      for (const { action } of needs.flat()) {
        expect(action).not.toContain('*')
        if (target !== 'scope') expect(isOfType(foldAscii(action), target)).toBe(true)
      }
  })

  it('spell the types of their targets as the listings do', () => {
    for (const target of techniques.flatMap(({ targets }) => targets)) expect(target).toBe(foldAscii(target))
  })

  it('yield the identity itself only where the target is one, and any role only at scopes', () => {
    for (const { targets, yields } of techniques) {
      if (yields === 'theIdentity') expect(targets).toEqual(['microsoft.managedidentity/userassignedidentities'])
      expect(targets.includes('scope')).toBe(yields === 'anyRole')
    }
  })

  it('are none of them met by reading everything', () => {
    for (const technique of techniques) {
      expect([technique.id, meets(technique, permissionsOf({ actions: ['*/read'] }))]).toEqual([technique.id, 'no'])
      expect([technique.id, meets(technique, permissionsOf({ dataActions: ['*/read'] }))]).toEqual([technique.id, 'no'])
    }
  })

  it('are all of them met by everything', () => {
    for (const technique of techniques)
      expect([technique.id, meets(technique, permissionsOf({ actions: ['*'], dataActions: ['*'] }))]).toEqual([
        technique.id,
        'yes',
      ])
  })

  it('never rest on deployments, which Azure checks step by step as the caller', () => {
    const deployment = foldAscii('Microsoft.Resources/deployments/write')
    expect(everyNeed.map(({ action }) => foldAscii(action))).not.toContain(deployment)
    const role = permissionsOf({ actions: ['Microsoft.Resources/deployments/*'] })
    for (const technique of techniques) {
      expect(meets(technique, role)).toBe('no')
      for (const need of technique.elsewhere ?? []) expect(meets({ needs: [[need]] }, role)).toBe('no')
    }
  })

  it('take an identity to a host that may be written, and reading is no writing', () => {
    const attaching = techniques.filter(({ elsewhere }) => elsewhere)
    expect(attaching.map(({ id }) => id)).toEqual(['attach-identity', 'deployment-script', 'image-template'])
    for (const { elsewhere = [] } of attaching)
      for (const need of elsewhere) {
        expect(need.action).toMatch(/\/write$/)
        expect(meets({ needs: [[need]] }, permissionsOf({ actions: ['*/read'] }))).toBe('no')
      }
  })
})

/** Hosts that no technique takes over, and why. */
const hostsWithout = new Map([
  ['microsoft.databricks/workspaces', 'its clusters are reached through Databricks, not through Azure roles'],
  ['microsoft.kubernetes/connectedclusters', 'its credential is of Entra, rights are kept inside the cluster'],
  ['microsoft.resources/deploymentscripts', 'taken by assigning the identity anew: deployment-script'],
  ['microsoft.servicefabric/clusters', 'its machines are a scale set beside it'],
  ['microsoft.servicefabric/managedclusters', 'its machines are node types'],
  ['microsoft.synapse/workspaces', 'pipelines are written through Synapse roles, not through Azure roles'],
  ['microsoft.virtualmachineimages/imagetemplates', 'taken by assigning the identity anew: image-template'],
])

describe('a resource that runs what its owner put there', () => {
  const taken = new Set(
    techniques.filter(({ yields }) => yields === 'wornIdentities').flatMap(({ targets }) => targets),
  )
  const hosts = [...new Set(resourceTypes.filter(({ host }) => host).map(({ type }) => type))]

  it.each(hosts)('%s is the target of a technique, or it is known why not', (type) => {
    expect(taken.has(type)).toBe(!hostsWithout.has(type))
  })

  it('is known for every reason given', () => {
    expect(hosts).toEqual(expect.arrayContaining([...hostsWithout.keys()]))
  })
})

/** Holders among the 928 built-in roles of August 2026, in all and only under a condition of the role itself. */
const holders: [action: string, all: number, conditional?: number][] = [
  ['Microsoft.Authorization/roleAssignments/write', 28, 25],
  ['Microsoft.Authorization/roleDefinitions/write', 2],
  ['Microsoft.Authorization/elevateAccess/action', 2],
  ['Microsoft.Authorization/denyAssignments/delete', 2],
  ['Microsoft.Authorization/policyAssignments/write', 4],
  ['Microsoft.ManagedServices/registrationAssignments/write', 2],
  ['Microsoft.ManagedIdentity/userAssignedIdentities/assign/action', 4],
  ['Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials/write', 5],
  ['Microsoft.Compute/virtualMachines/runCommand/action', 5],
  ['Microsoft.Compute/virtualMachines/runCommands/write', 5],
  ['Microsoft.Compute/virtualMachines/extensions/write', 11],
  ['Microsoft.Compute/virtualMachines/write', 16],
  ['Microsoft.Compute/virtualMachineScaleSets/write', 5],
  ['Microsoft.HybridCompute/machines/runCommands/write', 10, 1],
  ['Microsoft.HybridCompute/machines/extensions/write', 20, 1],
  ['Microsoft.Web/sites/write', 5],
  ['Microsoft.Web/sites/publishxml/action', 4],
  ['Microsoft.Web/sites/config/list/action', 6],
  ['Microsoft.Web/sites/host/listkeys/action', 4],
  ['Microsoft.App/containerApps/write', 4],
  ['Microsoft.App/containerApps/listSecrets/action', 5],
  ['Microsoft.ContainerInstance/containerGroups/write', 3],
  ['Microsoft.ContainerInstance/containerGroups/containers/exec/action', 3],
  ['Microsoft.ContainerService/managedClusters/listClusterAdminCredential/action', 4],
  ['Microsoft.ContainerService/managedClusters/runCommand/action', 4],
  ['Microsoft.ContainerService/managedClusters/listClusterUserCredential/action', 6],
  ['Microsoft.Storage/storageAccounts/listKeys/action', 24],
  ['Microsoft.Storage/storageAccounts/listAccountSas/action', 8],
  ['Microsoft.KeyVault/vaults/accessPolicies/write', 7],
  ['Microsoft.KeyVault/vaults/write', 7],
  ['Microsoft.DocumentDB/databaseAccounts/listKeys/action', 5],
  ['Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments/write', 4],
  ['Microsoft.ServiceBus/namespaces/authorizationRules/listKeys/action', 3],
  ['Microsoft.EventHub/namespaces/authorizationRules/listKeys/action', 3],
  ['Microsoft.ContainerRegistry/registries/listCredentials/action', 5],
  ['Microsoft.ContainerRegistry/registries/tasks/write', 4],
  ['Microsoft.CognitiveServices/accounts/listKeys/action', 13, 2],
  ['Microsoft.Search/searchServices/listAdminKeys/action', 4],
  ['Microsoft.Sql/servers/administrators/write', 3],
  ['Microsoft.Automation/automationAccounts/runbooks/write', 5],
  ['Microsoft.Automation/automationAccounts/jobs/write', 5],
  ['Microsoft.Automation/automationAccounts/webhooks/write', 3],
  ['Microsoft.Logic/workflows/write', 3],
  ['Microsoft.Logic/workflows/triggers/listCallbackUrl/action', 5],
  ['Microsoft.DataFactory/factories/pipelines/write', 4],
  ['Microsoft.MachineLearningServices/workspaces/computes/write', 5],
  ['Microsoft.Batch/batchAccounts/listKeys/action', 3],
  ['Microsoft.Resources/deploymentScripts/write', 7],
  ['Microsoft.VirtualMachineImages/imageTemplates/write', 2],
  ['Microsoft.Resources/deployments/write', 278, 11],
]

/** Of those above: they give nothing by themselves, or nothing to anyone but a global administrator. */
const noTechnique = new Set([
  'Microsoft.Authorization/elevateAccess/action',
  'Microsoft.Authorization/denyAssignments/delete',
  'Microsoft.Logic/workflows/triggers/listCallbackUrl/action',
  'Microsoft.Resources/deployments/write',
])

it('each action that is known to open a way is asked for by a technique, and the harmless ones by none', () => {
  const asked = new Set(everyNeed.map(({ action }) => action))
  for (const [action] of holders) expect([action, asked.has(action)]).toEqual([action, !noTechnique.has(action)])
})

interface BuiltInRole {
  roleName: string
  permissions: (Permission & { condition?: string | null })[]
}

const builtInRoles = new URL('../../../shared/data/builtin-roles.json', import.meta.url)
const present = existsSync(builtInRoles)
const skipped = present ? '' : ' (skipped: there is no builtin-roles.json beside the project)'

describe.skipIf(!present)(`the built-in roles of Azure${skipped}`, () => {
  const roles = present ? readRoles() : new Map<string, Permission[]>()

  it.each(holders)('%s is held by %i', (action, all, conditional = 0) => {
    const held = [...roles.values()].flatMap((permissions) => {
      const outcome = outcomeOf(permissions, 'control', foldAscii(action))
      return outcome?.kind === 'granted' ? [outcome.match.condition !== undefined] : []
    })
    expect({ all: held.length, conditional: held.filter(Boolean).length }).toEqual({ all, conditional })
  })

  it.each([
    ['Owner', 'role-assignment-write', 'yes'],
    ['Contributor', 'role-assignment-write', 'no'],
    ['Contributor', 'lighthouse-delegation', 'no'],
    ['Contributor', 'attach-identity', 'yes'],
    ['Key Vault Data Access Administrator', 'role-assignment-write', 'conditional'],
    ['Managed Identity Operator', 'attach-identity', 'yes'],
    ['Managed Identity Operator', 'federated-credential-write', 'no'],
    ['Managed Identity Contributor', 'attach-identity', 'no'],
    ['Managed Identity Contributor', 'federated-credential-write', 'yes'],
    ['Virtual Machine Contributor', 'virtual-machine-run-command', 'yes'],
    ['Virtual Machine Administrator Login', 'virtual-machine-admin-login', 'yes'],
    ['Virtual Machine User Login', 'virtual-machine-admin-login', 'no'],
    ['Virtual Machine User Login', 'virtual-machine-user-login', 'yes'],
    ['Automation Operator', 'automation-runbook', 'no'],
    ['Automation Contributor', 'automation-webhook', 'yes'],
    ['Website Contributor', 'web-app-publish', 'yes'],
    ['Storage Blob Data Owner', 'storage-account-keys', 'no'],
    ['Logic App Operator', 'logic-app-write', 'no'],
    ['Azure Kubernetes Service RBAC Writer', 'kubernetes-azure-rbac', 'yes'],
    ['Azure Kubernetes Service RBAC Reader', 'kubernetes-azure-rbac', 'no'],
  ])('%s and %s: %s', (role, id, met) => {
    const technique = techniques.find((one) => one.id === id)
    expect(meets(technique!, roles.get(role)!)).toBe(met)
  })

  it('Reader meets none', () => {
    const reader = roles.get('Reader')!
    expect(techniques.filter((technique) => meets(technique, reader) !== 'no')).toEqual([])
  })

  it('are all read', () => {
    expect(roles.size).toBe(928)
  })
})

function readRoles(): Map<string, Permission[]> {
  const read: BuiltInRole[] = JSON.parse(readFileSync(builtInRoles, 'utf8'))
  return new Map(
    read.map(({ roleName, permissions }) => [
      roleName,
      permissions.map(({ condition, ...block }) => ({ ...block, ...(condition ? { condition } : {}) })),
    ]),
  )
}

/** An action is of its resource's type, of one below it, or of the account above it. */
function isOfType(action: string, type: string) {
  const own = action.slice(0, action.lastIndexOf('/'))
  return `${own}/`.startsWith(`${type}/`) || type.startsWith(`${own.slice(0, own.lastIndexOf('/'))}/`)
}
