import { shown } from '../../model/facts.ts'
import { setProperty } from '../remedy.ts'
import type { Rule } from '../rule.ts'
import { strongIdentities } from '../strength.ts'
import { ofIdentity, wearerEvidence } from '../subject.ts'
import { unjudgedIdentities } from '../unjudged.ts'

export const isolationScopeUnset: Rule = {
  id: 'isolation-scope-unset',
  title: 'Strong identity that may be attached in any region',
  category: 'exposure',
  description: 'A strong user-assigned identity is used in one region only and may be attached in every one.',
  why: 'Somebody who gets into a forgotten subscription elsewhere in the tenant could attach it there, if allowed to. Regional isolation keeps it to resources of its own region.',
  guard:
    'Only strong identities that something wears; where the property was not read it is unknown, for older versions of the API leave it out.',
  reference: 'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq',
  needs: ['resources', 'roleAssignments'],
  check(index) {
    let unknown = 0
    const observations = strongIdentities(index).flatMap(({ identity, strength }) => {
      const { kind, resource, wornBy } = identity
      if (kind !== 'user' || !resource || wornBy.length === 0) return []
      const value = resource.settings?.isolationScope
      if (value === undefined) {
        unknown++
        return []
      }
      if (value !== 'None') return []
      if (
        resource.location &&
        identity.wornBy.some(
          ({ resource: wearer }) => wearer.location && region(wearer.location) !== region(resource.location!),
        )
      )
        return []
      return {
        ...ofIdentity(identity),
        severity: 'info' as const,
        severityReason: 'it is strong, all that wears it lies in its region, and nothing keeps it there',
        evidence: [...strength.evidence, ...wearerEvidence(identity)],
        remedy: {
          text: 'Set it when nothing is to wear the identity beside what does today.',
          ...setProperty(
            {
              id: shown(resource),
              type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
              apiVersion: '2024-11-30',
            },
            'isolationScope',
            "'Regional'",
          ),
        },
      }
    })
    return {
      observations,
      unjudged: unjudgedIdentities(
        unknown,
        'strong, and the property was not read of them',
        'az rest --method get --url "https://management.azure.com<identity id>?api-version=2024-11-30"',
      ),
    }
  },
}

const region = (location: string) => location.toLowerCase().replaceAll(' ', '')
