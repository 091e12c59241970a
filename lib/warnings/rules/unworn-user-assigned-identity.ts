import { userAssignedType } from '../../graph/tenant/managed-identities.ts'
import { nodeId, placeWords } from '../../graph/tenant/names.ts'
import { doorsOf } from '../../graph/verdict/tenant-doors.ts'
import { counted } from '../../graph/view/words.ts'
import { shown } from '../../model/facts.ts'
import { ageOf } from '../age.ts'
import { grantEvidence } from '../evidence.ts'
import { grantsOf } from '../grants.ts'
import { inOrder } from '../remedies/commands.ts'
import { deleteResource } from '../remedies/delete-resource.ts'
import { removeAssignments } from '../remedies/remove-assignments.ts'
import type { Rule } from '../rule.ts'

export const unwornUserAssignedIdentity: Rule = {
  id: 'unworn-user-assigned-identity',
  title: 'User-assigned identity that nobody wears',
  category: 'lifecycle',
  description: 'No resource, policy assignment, cluster or federated credential uses the identity.',
  why: 'A user-assigned identity lives until somebody deletes it. Whatever it may still open waits for whoever is allowed to attach it.',
  guard:
    'Where federated credentials were not read it is unknown; policies and clusters count as wearing it, and a fresh identity weighs next to nothing.',
  reference:
    'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations',
  needs: ['resources'],
  check(index, { now, freshDays }) {
    const unworn = index.identities.all.filter(
      (identity) =>
        identity.resource?.type === userAssignedType &&
        identity.state === 'live' &&
        identity.wornBy.length === 0 &&
        identity.federated.length === 0,
    )
    if (!index.isRead('federatedCredentials') && unworn.length > 0)
      return {
        observations: [],
        unjudged: {
          count: unworn.length,
          text: `no resource wears ${counted(unworn.length, 'user-assigned identity', 'user-assigned identities')}, but whether a federated credential uses ${unworn.length === 1 ? 'it' : 'them'} was not read`,
          remedy: 'az identity federated-credential list --identity-name <name> --resource-group <group>',
        },
      }
    const observations = unworn.map((identity) => {
      const grants = identity.principalId ? grantsOf(index, identity.principalId) : []
      const held = grants.length + (identity.principalId ? doorsOf(index).of(identity.principalId).length : 0)
      const resource = identity.resource!
      const age = ageOf(identity, now)
      const isFresh = age !== undefined && age < freshDays
      return {
        subject: nodeId.identity(identity),
        subjectName: identity.name,
        severity: isFresh ? ('info' as const) : held > 0 ? ('medium' as const) : ('low' as const),
        severityReason: isFresh
          ? `it was made ${counted(Math.floor(age), 'day')} before, and may still be put to use`
          : held > 0
            ? `it still holds ${counted(held, 'right')}`
            : 'it holds no right that is known',
        evidence: [
          {
            node: nodeId.identity(identity),
            text: `${identity.name} in ${placeWords(index, resource.id)}: worn by nothing`,
          },
          ...grants.map((grant) => grantEvidence(index, grant)),
        ],
        remedy: {
          text: 'If no code outside Azure Resource Manager depends on it, remove its role assignments and then delete it.',
          ...inOrder(
            removeAssignments(
              grants.filter(({ through }) => through.length === 0).map(({ assignment }) => shown(assignment)),
            ),
            deleteResource(shown(resource), 'azurerm_user_assigned_identity'),
          ),
        },
      }
    })
    return { observations }
  },
}
