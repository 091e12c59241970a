import type { Rule } from '../rule.ts'
import { unsetProperty } from '../unset-property.ts'

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
  check: (index) =>
    unsetProperty(index, {
      path: 'assignmentRestrictions.providers',
      apiVersion: '2025-05-31-preview',
      isUnset({ resource }) {
        const providers = resource.settings?.['assignmentRestrictions.providers']
        return Array.isArray(providers) ? providers.length === 0 : undefined
      },
      value: ({ wornBy }) => `['${wornBy[0]!.resource.type.split('/')[0]}']`,
      severityReason: 'it is strong, and may be attached to every kind of resource',
    }),
}
