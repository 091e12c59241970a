import type { ManagedIdentity } from '../../graph/tenant/managed-identities.ts'
import { nodeId, scopeWords, subscriptionName } from '../../graph/tenant/names.ts'
import type { TenantIndex } from '../../graph/tenant/tenant-index.ts'
import { counted } from '../../graph/view/words.ts'
import type { Resource } from '../../model/facts.ts'
import { resourceGroupOf, resourceTypeOf, type ScopeId, subscriptionIdOf } from '../../model/scope.ts'
import type { Severity } from '../../model/warning.ts'
import { resourceTypeOf as typeOf } from '../../resources/index.ts'
import { inOrder } from '../remedies/commands.ts'
import { createIdentity } from '../remedies/create-identity.ts'
import { detachIdentity } from '../remedies/detach-identity.ts'
import type { Rule } from '../rule.ts'

export const widelySharedIdentity: Rule = {
  id: 'widely-shared-identity',
  title: 'Identity shared widely',
  category: 'exposure',
  description:
    'One user-assigned identity is worn across resource types, regions, subscriptions or environments, or by very many resources.',
  why: 'Whoever gets into the weakest of the resources gets what the identity opens for all of them. Logs show the identity and not which resource used it.',
  guard: 'A scale set, a slot and a cluster with its nodes count once.',
  reference:
    'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations',
  needs: ['resources'],
  check(index, settings) {
    const managers = new Map(index.facts.resourceGroups.map((group) => [group.id, group.managedBy]))
    const observations = index.identities.all.flatMap((identity) => {
      if (identity.kind !== 'user' || identity.state === 'deleted' || identity.wornBy.length < 2) return []
      const spread = spreadOf(index, identity, managers)
      const across = Object.entries(spread.across).filter(([, values]) => values.size > 1)
      if (across.length === 0 && spread.wearers.length <= settings.widelyShared) return []
      const severity = severityOf(spread)
      return {
        subject: nodeId.identity(identity),
        subjectName: identity.name,
        severity,
        severityReason: reasonOf(across, spread.wearers.length),
        evidence: [
          ...across.map(([what, values]) => ({
            node: nodeId.identity(identity),
            text: `${what}: ${[...values].sort().join(', ')}`,
          })),
          ...spread.wearers.map((resource) => ({
            node: nodeId.source(resource.id),
            text: `worn by ${scopeWords(index, resource.id)}${resource.location ? ` in ${resource.location}` : ''}`,
          })),
        ],
        remedy: {
          text: 'Make one identity for each purpose and environment, give each only what that purpose needs, attach it beside the shared one, and detach the shared one when nothing asks for it any more.',
          ...inOrder(
            createIdentity(identity.resource?.location),
            detachIdentity(spread.wearers[0]!, identity.shownArmId ?? identity.armId ?? '<identity>'),
          ),
        },
      }
    })
    return { observations }
  },
}

/** Who manages a resource group, where somebody does. */
type Managers = ReadonlyMap<ScopeId, ScopeId | undefined>

function spreadOf(index: TenantIndex, identity: ManagedIdentity, managers: Managers) {
  const wearers = distinctWearers(identity, managers)
  const valuesOf = (value: (resource: Resource) => string | undefined) =>
    new Set(wearers.map(value).filter((text): text is string => text !== undefined && text !== ''))
  return {
    wearers,
    across: {
      types: valuesOf((resource) => typeOf(resource.type.replace(/\/slots$/, ''), resource.kind).label),
      regions: valuesOf((resource) => resource.location?.toLowerCase().replaceAll(' ', '')),
      subscriptions: valuesOf((resource) => subscriptionName(index, resource.id)),
      environments: valuesOf(environmentOf),
    },
  }
}

/** Each host once: a cluster's own node scale sets wear its kubelet identity and are not another use of it. */
function distinctWearers(identity: ManagedIdentity, managers: Managers): Resource[] {
  const hosts = new Set(identity.wornBy.map(({ resource }) => resource.id))
  const wearers = new Map(identity.wornBy.map(({ resource }) => [resource.id, resource]))
  for (const [id, resource] of wearers) {
    const manager = resource.managedBy ?? managers.get(resourceGroupOf(id)!)
    if (manager && hosts.has(manager)) wearers.delete(id)
    else if (resourceTypeOf(id) === 'microsoft.compute/virtualmachinescalesets' && isNodePoolOf(identity, resource))
      wearers.delete(id)
  }
  return [...wearers.values()]
}

/** Azure names a cluster's node resource group after it, and some listings leave out who manages the group. */
function isNodePoolOf(identity: ManagedIdentity, scaleSet: Resource): boolean {
  return identity.wornBy.some(
    ({ resource, wear }) =>
      wear.how === 'kubelet' &&
      subscriptionIdOf(resource.id) === subscriptionIdOf(scaleSet.id) &&
      String(resource.settings?.nodeResourceGroup ?? '').toLowerCase() ===
        resourceGroupOf(scaleSet.id)?.split('/').at(-1),
  )
}

const environmentTags = new Set(['env', 'environment', 'stage'])

function environmentOf(resource: Resource): string | undefined {
  for (const [name, value] of Object.entries(resource.tags ?? {}))
    if (environmentTags.has(name.toLowerCase())) return value.toLowerCase()
  return undefined
}

function severityOf({ across }: ReturnType<typeof spreadOf>): Severity {
  const environments = across.environments.size > 1
  const subscriptions = across.subscriptions.size > 1
  if (environments && subscriptions) return 'high'
  return environments || subscriptions ? 'medium' : 'low'
}

function reasonOf(across: [string, Set<string>][], wearers: number) {
  if (across.length === 0) return `${counted(wearers, 'resource')} wear it`
  const words = across.map(([what, values]) => `${values.size} ${what}`)
  return `it is worn by ${counted(wearers, 'resource')} across ${words.join(', ')}`
}
