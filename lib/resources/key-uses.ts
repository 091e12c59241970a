import { objectOf, textOf, valueAt } from './json-value.ts'
import type { JsonObject } from './resource-type.ts'
import { namedUse, type Use } from './use.ts'

const purpose = 'customer-managed keys'

/** The identity that reads the key with which data are encrypted; the system-assigned one where none is named. */
export function usesOfKey(properties: JsonObject, path: string): Use[] {
  const encryption = objectOf(valueAt(properties, 'encryption'))
  if (textOf(encryption.keySource)?.toLowerCase() === 'microsoft.storage') return []
  const hasKey = Object.keys(objectOf(encryption.keyVaultProperties ?? encryption.keyvaultproperties)).length > 0
  return hasKey ? namedUse(textOf(valueAt(encryption, path)) ?? 'SystemAssigned', purpose) : []
}

/** For types that name the identity in a property of its own. */
export const usesOfNamedKey = (properties: JsonObject, key: string, identity: string): Use[] =>
  textOf(valueAt(properties, key)) === undefined
    ? []
    : namedUse(textOf(valueAt(properties, identity)) ?? 'SystemAssigned', purpose)
