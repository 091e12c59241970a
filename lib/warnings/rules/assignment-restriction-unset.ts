import type { ManagedIdentity } from '../../graph/tenant/managed-identities.ts'
import { shown } from '../../model/facts.ts'
import { setProperty } from '../remedy.ts'
import type { Rule } from '../rule.ts'
import { strongIdentities } from '../strength.ts'
import { ofIdentity, wearerEvidence } from '../subject.ts'
import { unjudgedIdentities } from '../unjudged.ts'

export const assignmentRestrictionUnset: Rule = {
  id: 'assignment-restriction-unset',
  title: 'Strong identity that any type of resource may wear',
  category: 'exposure',
  description: 'A strong user-assigned identity says nothing about which resource providers may attach it.',
  why: 'It could be attached to a kind of resource that nobody watches, where code is easily run. A restriction names the providers that it is meant for.',
  guard:
    'Only strong identities that something wears; where the property was not read it is unknown, for older versions of the API leave it out.',
  reference: 'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview',
  needs: ['resources', 'roleAssignments'],
  check(index) {
    let unknown = 0
    const observations = strongIdentities(index).flatMap(({ identity, strength }) => {
      const { kind, resource, wornBy } = identity
      if (kind !== 'user' || !resource || wornBy.length === 0) return []
      const value = resource.settings?.['assignmentRestrictions.providers']
      if (!Array.isArray(value)) {
        unknown++
        return []
      }
      if (Array.isArray(value) && value.length > 0) return []

      return {
        ...ofIdentity(identity),
        severity: 'info' as const,
        severityReason: 'it is strong, and may be attached to every kind of resource',
        evidence: [...strength.evidence, ...wearerEvidence(identity)],
        remedy: {
          text: 'Set it when nothing is to wear the identity beside what does today.',
          ...setProperty(
            {
              id: shown(resource),
              type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
              apiVersion: '2024-11-30',
            },
            'assignmentRestrictions.providers',
            `['${providerOf(identity) ?? '<provider>'}']`,
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

const providerOf = ({ wornBy }: ManagedIdentity) => wornBy[0]?.resource.type.split('/')[0]
