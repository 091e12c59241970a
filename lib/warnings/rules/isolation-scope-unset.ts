import type { Resource } from '../../model/facts.ts'
import type { Rule } from '../rule.ts'
import { unsetProperty } from '../unset-property.ts'

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
  check: (index) =>
    unsetProperty(index, {
      path: 'isolationScope',
      apiVersion: '2024-11-30',
      isUnset({ resource, wornBy }) {
        const scope = resource.settings?.isolationScope
        if (scope === undefined) return undefined
        const home = regionOf(resource)
        const elsewhere = (wearer: Resource) => home && regionOf(wearer) && regionOf(wearer) !== home
        return scope === 'None' && !wornBy.some((worn) => elsewhere(worn.resource))
      },
      value: () => "'Regional'",
      severityReason: 'it is strong, all that wears it lies in its region, and nothing keeps it there',
    }),
}

const regionOf = ({ location }: Resource) => location?.toLowerCase().replaceAll(' ', '')
