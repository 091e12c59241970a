import { nodeId } from '../../graph/tenant/names.ts'
import { counted } from '../../graph/view/words.ts'
import { resourceGroupOf } from '../../model/scope.ts'
import { resourceTypeOf } from '../../resources/index.ts'
import { detachIdentity } from '../remedies/detach-identity.ts'
import type { Rule } from '../rule.ts'
import { ofResource } from '../subject.ts'

export const ambiguousDefaultIdentity: Rule = {
  id: 'ambiguous-default-identity',
  title: 'Resource with several identities and no default',
  category: 'lifecycle',
  description: 'A resource that runs code wears two or more user-assigned identities and no system-assigned one.',
  why: 'Code that asks for a token must say which identity it means; what does not say fails. Whoever adds a second identity breaks code that relied on there being one.',
  guard: 'Only hosts that run their owner’s code; nodes that a cluster manages are left alone.',
  reference: 'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq',
  needs: ['resources'],
  check(index) {
    const managed = new Set(index.facts.resourceGroups.filter(({ managedBy }) => managedBy).map(({ id }) => id))
    const observations = index.facts.resources.flatMap((resource) => {
      const { id, type, kind, wears = [], managedBy } = resource
      const named = wears.filter(({ how }) => how === 'user')
      if (named.length < 2 || wears.some(({ how }) => how === 'system') || !resourceTypeOf(type, kind).host) return []
      if (managedBy || managed.has(resourceGroupOf(id)!)) return []
      const worn = index.identities.wornBy.get(id) ?? []
      return {
        ...ofResource(resource),
        severity: 'info' as const,
        severityReason: `${counted(named.length, 'identity', 'identities')} to choose from: every caller must give a client id`,
        evidence: worn.map(({ identity }) => ({
          node: nodeId.identity(identity),
          text: `wears ${identity.name}${identity.clientId ? `, client id ${identity.clientId}` : ''}`,
        })),
        remedy: {
          text: 'Set the client id where the code asks for a token, as in the environment variable AZURE_CLIENT_ID; or detach what is not needed, such as the last of them.',
          ...detachIdentity(resource, named.at(-1)!.shownIdentityId ?? named.at(-1)!.identityId!),
        },
      }
    })
    return { observations }
  },
}
