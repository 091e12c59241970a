import type { ManagedIdentity } from '../../graph/tenant/managed-identities.ts'
import { nodeId, placeWords } from '../../graph/tenant/names.ts'
import { counted } from '../../graph/view/words.ts'
import { subscriptionIdOf } from '../../model/scope.ts'
import { type Commands, inOrder } from '../remedies/commands.ts'
import { createIdentity } from '../remedies/create-identity.ts'
import { deleteResource } from '../remedies/delete-resource.ts'
import { systemIdentity } from '../remedies/system-identity.ts'
import type { Observation, Rule } from '../rule.ts'

export const transferredTenant: Rule = {
  id: 'transferred-tenant',
  title: 'Identity of another tenant than its subscription',
  category: 'lifecycle',
  description: 'The identity says one tenant, the subscription that it lies in another.',
  why: 'Moving a subscription to another tenant breaks every managed identity in it and deletes its role assignments. Such an identity gets no tokens until it is made anew.',
  guard: 'Identities whose tenant or whose subscription’s tenant was not read are counted as unknown.',
  reference: 'https://learn.microsoft.com/azure/role-based-access-control/transfer-subscription',
  needs: ['resources', 'subscriptions'],
  check(index) {
    const observations: Observation[] = []
    let unknown = 0
    for (const identity of index.identities.all) {
      const subscription = identity.armId && subscriptionIdOf(identity.armId)
      if (!identity.tenantId || !subscription) continue
      const tenant = index.tenantOfSubscription(subscription)
      if (!tenant) unknown++
      else if (tenant.toLowerCase() !== identity.tenantId.toLowerCase())
        observations.push({
          subject: nodeId.identity(identity),
          subjectName: identity.name,
          severity: 'high',
          severityReason: 'whatever wears it cannot sign in, and its roles were deleted with the transfer',
          evidence: [
            {
              node: nodeId.identity(identity),
              text: `${identity.name} (${placeWords(index, identity.armId!)}) belongs to tenant ${identity.tenantId}`,
            },
            {
              node: nodeId.target(`/subscriptions/${subscription}` as never),
              text: `its subscription belongs to tenant ${tenant}`,
            },
          ],
          remedy: {
            text:
              identity.kind === 'system'
                ? 'Switch the system-assigned identity off and on again, then assign its roles anew.'
                : 'Delete the user-assigned identity, make it anew, attach it to its resources and assign its roles anew.',
            ...renewed(identity),
          },
        })
    }
    return {
      observations,
      unjudged:
        unknown > 0
          ? {
              count: unknown,
              text: `the tenant of the subscription of ${counted(unknown, 'identity', 'identities')} was not read`,
              remedy: 'az account list --all',
            }
          : undefined,
    }
  },
}

function renewed({ kind, wornBy, resource, armId, shownArmId }: ManagedIdentity): Commands {
  const host = wornBy[0]?.resource ?? resource
  if (kind === 'system') return host ? inOrder(systemIdentity('off', host), systemIdentity('on', host)) : {}
  return inOrder(
    deleteResource(shownArmId ?? armId ?? '<identity>', 'azurerm_user_assigned_identity'),
    createIdentity(resource?.location),
  )
}
