import { armTypeOf } from '#lib/facts/fields.ts'
import { resourceFactOf } from '#lib/facts/resource-fact.ts'
import { kindOfScope, scopeId } from '#lib/model/scope.ts'
import { objectOf, textOf } from '#lib/resources/json-value.ts'
import type { ImportFormat } from '../import-format.ts'

/** Providers whose objects are no resources, or have a format of their own. */
const notResources =
  /^microsoft\.(?:documentdb\/databaseaccounts\/sqlrole(?:assign|defini)|(?:sql|dbforpostgresql|dbformysql)\/[a-z]+\/administrators$|authorization\/(?!locks$)|management\/|managedservices\/|policyinsights\/|resources\/(?:subscriptions|resourcegroups|tenants)(?:$|\/)|managedidentity\/(?:identities$|userassignedidentities(?:$|\/federated)))/

/** Anything else that has a resource id and a type, whether or not anybody heard of the type. */
export const resources: ImportFormat = {
  id: 'resources',
  label: 'resources',
  recognises(value) {
    const type = armTypeOf(value)
    const id = textOf(objectOf(value).id)
    if (type === undefined || !type.includes('/') || id === undefined || !id.startsWith('/')) return false
    return !notResources.test(type) && kindOfScope(scopeId(id)) === 'resource'
  },
  read: (value, into) => into.add('resources', resourceFactOf(value)),
}
