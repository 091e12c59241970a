import type { ManagedIdentity } from '../../graph/tenant/managed-identities.ts'
import { nodeId, resourceName } from '../../graph/tenant/names.ts'
import type { TenantIndex } from '../../graph/tenant/tenant-index.ts'
import { doorsOf } from '../../graph/verdict/tenant-doors.ts'
import { counted } from '../../graph/view/words.ts'
import { type Dataset, datasets } from '../../model/coverage.ts'
import { ageOf } from '../age.ts'
import { grantsOf } from '../grants.ts'
import { type Commands, inOrder } from '../remedies/commands.ts'
import { deleteResource } from '../remedies/delete-resource.ts'
import { detachIdentity } from '../remedies/detach-identity.ts'
import { sh } from '../remedies/quoted.ts'
import { systemIdentity } from '../remedies/system-identity.ts'
import type { Observation, Rule } from '../rule.ts'

export const identityWithoutAccess: Rule = {
  id: 'identity-without-access',
  title: 'Identity with no known access',
  category: 'lifecycle',
  description:
    'No role assignment names the identity or its groups, and no other door does: Key Vault policy, Cosmos DB role, database administrator, application permission, directory role.',
  why: 'It was made and never used, or its access was taken away and it was forgotten. What is given inside a database, to a contained user, cannot be seen from outside.',
  guard:
    'An identity that may get access through a group or a door that was not read is counted as unknown; fresh identities are left alone.',
  reference:
    'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations',
  needs: ['roleAssignments'],
  check(index, { now, freshDays }) {
    const doors = doorsOf(index)
    const openGroups = [...index.openAssignments.groups, ...openDoorGroups(index)]
    const unread = doorDatasets.filter((dataset) => !index.isRead(dataset)).map((dataset) => datasets[dataset])
    const observations: Observation[] = []
    let unknown = 0
    for (const identity of index.identities.all) {
      if (identity.state === 'deleted' || identity.state === 'softDeleted') continue
      if (identity.kind === 'system' && identity.wornBy.length === 0) continue
      if (!identity.principalId) {
        unknown++
        continue
      }
      if (grantsOf(index, identity.principalId).length > 0 || doors.of(identity.principalId).length > 0) continue
      if ((ageOf(identity, now) ?? freshDays) < freshDays) continue
      if (openGroups.length > 0) unknown++
      else observations.push(observationOf(identity, unread))
    }
    return {
      observations,
      unjudged:
        unknown > 0
          ? {
              count: unknown,
              text:
                openGroups.length > 0
                  ? `${counted(unknown, 'identity', 'identities')} may get access through groups whose members were not read`
                  : `the principal of ${counted(unknown, 'identity', 'identities')} is not known`,
              remedy:
                openGroups.length > 0 ? `az ad group member list --group ${sh(openGroups[0]!)}` : 'az identity list',
            }
          : undefined,
    }
  },
}

function observationOf(identity: ManagedIdentity, unread: string[]): Observation {
  const wearers = identity.wornBy.map(({ resource }) => ({
    node: nodeId.source(resource.id),
    text: `worn by ${resourceName(resource)}`,
  }))
  return {
    subject: nodeId.identity(identity),
    subjectName: identity.name,
    severity: 'info',
    severityReason: 'it opens nothing that is known; the cost is clutter and a name that raises questions',
    evidence: [
      { node: nodeId.identity(identity), text: `${identity.name} holds no role at any scope that was read` },
      ...(unread.length > 0
        ? [{ node: nodeId.identity(identity), text: `not read, so it may open something there: ${unread.join(', ')}` }]
        : []),
      ...wearers,
    ],
    remedy: {
      text:
        identity.kind === 'system'
          ? 'If the resource needs no identity, switch its system-assigned identity off.'
          : 'If nothing depends on it, detach it from its resources and delete it.',
      ...commandsFor(identity),
    },
  }
}

function commandsFor({ kind, resource, wornBy, armId, shownArmId }: ManagedIdentity): Commands {
  const host = wornBy[0]?.resource ?? resource
  if (kind === 'system') return host ? systemIdentity('off', host) : {}
  const id = shownArmId ?? armId
  if (!id) return {}
  return inOrder(
    ...wornBy.map((worn) => detachIdentity(worn.resource, id)),
    deleteResource(id, 'azurerm_user_assigned_identity'),
  )
}

const doorDatasets: Dataset[] = ['appRoles', 'directoryRoles', 'cosmosRoles', 'databaseAdministrators']

/** Groups that an entry of a door names and whose members were not all read. */
const openDoorGroups = (index: TenantIndex) =>
  doorsOf(index).entries.flatMap(({ principal, isGroup }) =>
    isGroup || index.groups.isGroup(principal) ? (index.groups.unreadIn(principal) ?? []) : [],
  )
