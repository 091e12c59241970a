import type { ManagedIdentity } from '../../graph/tenant/managed-identities.ts'
import { nodeId } from '../../graph/tenant/names.ts'
import { counted } from '../../graph/view/words.ts'
import { resourceTypeOf, subscriptionIdOf } from '../../model/scope.ts'
import { evidenceOf } from '../evidence.ts'
import { createIdentity } from '../remedies/create-identity.ts'
import type { Rule } from '../rule.ts'
import { isGone, ofScope } from '../subject.ts'

export const replaceableBySharedIdentity: Rule = {
  id: 'replaceable-by-shared-identity',
  title: 'Many identities that could be one user-assigned identity',
  category: 'lifecycle',
  description:
    'Resources of one type in one subscription wear system-assigned identities that hold exactly the same roles.',
  why: 'Replicas of one workload need the same roles, and a role given late keeps a new replica from starting. One user-assigned identity has its roles before the first replica is made.',
  guard:
    'Identities must hold at least one role, all the same ones and none through a condition; keep them apart where the logs must tell which resource acted.',
  reference:
    'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations',
  needs: ['resources', 'roleAssignments'],
  check(index, settings) {
    const alike = new Map<string, ManagedIdentity[]>()
    for (const identity of index.identities.all) {
      const { kind, principalId, armId } = identity
      if (kind !== 'system' || !principalId || !armId || isGone(identity) || identity.wornBy.length === 0) continue
      const held = index.assignmentsOf.get(principalId) ?? []
      if (held.length === 0 || held.some(({ assignment }) => assignment.condition !== undefined)) continue
      const roles = held.map(({ assignment }) => `${assignment.roleId}@${assignment.scope}`).sort()
      const key = [subscriptionIdOf(armId), resourceTypeOf(armId), ...roles].join('|')
      const list = alike.get(key)
      if (list) list.push(identity)
      else alike.set(key, [identity])
    }
    const observations = [...alike].flatMap(([key, identities]) => {
      if (identities.length < settings.alikeIdentities) return []
      const held = index.assignmentsOf.get(identities[0]!.principalId!)!
      return {
        ...ofScope(index, held.map(({ assignment }) => assignment.scope).sort()[0]!),
        cause: key,
        severity: 'info' as const,
        severityReason: `${counted(identities.length, 'identity', 'identities')} hold the same ${counted(held.length, 'role')}: ${identities.length * held.length} assignments in place of ${held.length}`,
        evidence: [
          ...identities.map((identity) => ({ node: nodeId.identity(identity), text: identity.name })),
          ...evidenceOf(index, held),
        ],
        remedy: {
          text: 'Make one user-assigned identity, give it the roles, attach it beside the others, tell the code its client id, then switch the system-assigned ones off.',
          ...createIdentity(identities[0]!.resource?.location),
        },
      }
    })
    return { observations }
  },
}
