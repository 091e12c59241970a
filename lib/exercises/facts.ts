import { near, type Surroundings, surroundingsOf } from '../explain/surroundings.ts'
import type { GraphNode } from '../graph/view/view-types.ts'
import type { Picture } from './exercise.ts'

export const isSystem = ({ kind, sublabel }: GraphNode) => kind === 'identity' && sublabel.startsWith('system')
export const isUser = ({ kind, sublabel }: GraphNode) => kind === 'identity' && sublabel.startsWith('user')
export const isMachine = ({ sublabel }: GraphNode) => sublabel === 'virtual machine'

/** A resource with the identities that it wears. */
export interface Wearer {
  resource: GraphNode
  identities: GraphNode[]
}

/** Resources that wear identities which are all there, by name. */
export function wearersIn(picture: Picture): Wearer[] {
  return picture.nodes
    .filter(({ band, kind, state }) => band === 'sources' && kind === 'resource' && state === 'live')
    .map((resource) => ({ resource, identities: near(surroundingsOf(picture, resource.id)!.outgoing, 'wears') }))
    .filter(({ identities }) => identities.length > 0 && identities.every(({ state }) => state === 'live'))
    .sort((a, b) => (a.resource.label < b.resource.label ? -1 : 1))
}

/** One identity of each kind, and no other. */
export const hasOneOfEach = ({ identities }: Wearer) =>
  identities.length === 2 && identities.some(isSystem) && identities.some(isUser)

export const around = (picture: Picture, { id }: GraphNode): Surroundings => surroundingsOf(picture, id)!

/** An expression that leaves only what bears one of these names. */
export const onlyNamed = (names: readonly string[]) =>
  `not (${[...new Set(names)].map((name) => `name="${name}"`).join(' or ')})`

/** What a node is, in a sentence: `the role Reader`. A name by itself is written as it is, also where it begins one. */
export function called({ node }: Pick<Surroundings, 'node'>, the: 'the' | 'The' = 'the'): string {
  if (node.kind === 'grant') return `${the} role ${node.label}`
  if (node.kind === 'scope') return `${the} scope ${node.label}`
  return node.kind === 'resource' ? `${the} ${node.sublabel} ${node.label}` : node.label
}
