import { level } from '../graph/tenant/level.ts'
import type { ManagedIdentity } from '../graph/tenant/managed-identities.ts'
import { nodeId, scopeWords } from '../graph/tenant/names.ts'
import { nearestNumber } from '../graph/tenant/scope-tree.ts'
import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import { doorsOf } from '../graph/verdict/tenant-doors.ts'
import { kindOfScope, type ScopeId, scopeId } from '../model/scope.ts'
import { outcomeOf } from '../rbac/permission.ts'
import { type Held, isEntry, kindsOf } from './held.ts'

/** Something that a compromise must not get to. */
export interface Jewel {
  node: string
  name: string
  kind: 'scope' | 'identity' | 'door'
  /** What getting there means, in a few words. */
  why: string
  /** An identity: to become it is to get there. */
  identity?: ManagedIdentity
  /** A scope: where it is, and what opens it there. */
  place?: { number: number; opener: Opener }
}

/** What opens a scope: giving roles in it, or getting into a resource of a type by more than reading what it is. */
export type Opener = 'givingRoles' | { type: string | undefined }

/** A jewel by a node id of the graph or an Azure id; `undefined` where there is nothing of the kind. */
export function jewelOf(index: TenantIndex, node: string): Jewel | undefined {
  const colon = node.indexOf(':')
  const key = node.slice(colon + 1)
  switch (node.startsWith('/') ? 'scope' : node.slice(0, colon)) {
    case 'scope':
    case 'resource': {
      const scope = scopeId(node.startsWith('/') ? node : key)
      const identity = index.identities.byArmId.get(scope)
      if (identity?.kind === 'user') return identityJewel(identity)
      return index.tree.numbers.has(scope) ? scopeJewel(index, scope) : undefined
    }
    case 'identity': {
      const identity = index.identities.byKey.get(key)
      return identity && identityJewel(identity)
    }
    case 'door': {
      const entry = doorsOf(index).entries.find((one) => nodeId.door(one) === node)
      return entry && doorJewel(node, `${entry.gives} of ${entry.outside?.name ?? entry.scope}`)
    }
    default:
      return undefined
  }
}

/** Roles of the directory and permissions on it that lead to all others. */
const strongDoors = new Set([
  'Global Administrator',
  'Privileged Role Administrator',
  'Privileged Authentication Administrator',
  'Application Administrator',
  'Cloud Application Administrator',
  'RoleManagement.ReadWrite.Directory',
  'AppRoleAssignment.ReadWrite.All',
  'Application.ReadWrite.All',
  'Directory.ReadWrite.All',
])

/** What is to be kept when nobody says what: secrets of key vaults, subscriptions, and what administers the directory. */
export function defaultJewels(index: TenantIndex): Jewel[] {
  const vaults = index.facts.resources.filter(({ type }) => type === 'microsoft.keyvault/vaults')
  const doors = new Map<string, Jewel>()
  for (const entry of doorsOf(index).entries) {
    if (!entry.outside || !strongDoors.has(entry.gives)) continue
    const node = nodeId.door(entry)
    doors.set(node, doorJewel(node, `${entry.gives} of ${entry.outside.name}`))
  }
  return [
    ...index.facts.subscriptions.map(({ id }) => scopeJewel(index, id)),
    ...doors.values(),
    ...vaults.map(({ id }) => scopeJewel(index, id)),
  ]
}

const identityJewel = (identity: ManagedIdentity): Jewel => ({
  node: nodeId.identity(identity),
  name: identity.name,
  kind: 'identity',
  why: 'to act as it',
  identity,
})

const doorJewel = (node: string, name: string): Jewel => ({ node, name, kind: 'door', why: 'to hold it' })

function scopeJewel(index: TenantIndex, scope: ScopeId): Jewel {
  const isResource = kindOfScope(scope) === 'resource'
  return {
    node: nodeId.target(scope),
    name: scopeWords(index, scope),
    kind: 'scope',
    why: isResource ? 'to manage it, or to get at what is in it' : 'to give roles in it',
    place: {
      number: nearestNumber(index.tree, scope),
      opener: isResource ? { type: index.resourceById(scope)?.type } : 'givingRoles',
    },
  }
}

/** How surely something held opens a scope that it covers: a level. */
export const levelOfOpening = (held: Held, opener: Opener): number =>
  opener === 'givingRoles' ? levelOfGiving(held) : levelIn(held, opener.type)

const levelIn = (held: Held, type: string | undefined) =>
  Math.max(
    level.no,
    ...kindsOf(held, type)
      .filter(({ kind, plane }) => kind !== 'read' || plane === 'data')
      .map(({ match }) => Math.min(held.level, match.condition === undefined ? level.yes : level.conditional)),
  )

const assigning = 'microsoft.authorization/roleassignments/write'

function levelOfGiving({ source, permissions, level: surely }: Held): number {
  if (isEntry(source)) return level.no
  if (!permissions) return surely
  const outcome = outcomeOf(permissions, 'control', assigning)
  if (outcome?.kind !== 'granted') return level.no
  return Math.min(surely, outcome.match.condition === undefined ? level.yes : level.conditional)
}
