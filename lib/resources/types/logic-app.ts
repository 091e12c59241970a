import { objectOf, valueAt } from '../json-value.ts'
import type { ResourceType } from '../resource-type.ts'
import { namedUse, type Use } from '../use.ts'

export const logicApp: ResourceType = {
  type: 'microsoft.logic/workflows',
  label: 'logic app',
  plural: 'logic apps',
  category: 'integration',
  host: true,
  settings: ['accessEndpoint'],
  uses: (properties) =>
    Object.entries(objectOf(valueAt(properties, 'parameters.$connections.value'))).flatMap(([name, connection]) =>
      usesOfConnection(name, valueAt(connection, 'connectionProperties.authentication')),
    ),
}

/** Without an identity of its own, a connection uses the system-assigned one. */
const usesOfConnection = (name: string, authentication: unknown): Use[] =>
  valueAt(authentication, 'type') === 'ManagedServiceIdentity'
    ? namedUse(valueAt(authentication, 'identity') ?? 'SystemAssigned', `connection ${name}`)
    : []
