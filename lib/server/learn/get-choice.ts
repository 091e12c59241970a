import type { ManagedIdentity } from '#lib/graph/tenant/managed-identities.ts'
import { resourceName } from '#lib/graph/tenant/names.ts'
import { identityNode, sourceNode } from '#lib/graph/view/picture-nodes.ts'
import type { GraphNode } from '#lib/graph/view/view-types.ts'
import { counted } from '#lib/graph/view/words.ts'
import type { QuestionId } from '#lib/learn/choose.ts'
import type { Resource, Wear } from '#lib/model/facts.ts'
import { type ScopeId, scopeId } from '#lib/model/scope.ts'
import { resourceTypeOf } from '#lib/resources/index.ts'
import { RequestError } from '../answered.ts'
import type { Tenant } from '../runtime.ts'
import { type KindsTaken, kindsTaken } from './kinds-taken.ts'

/** What a resource's facts say to a question, and why; names in it are those of `names`. */
export interface FoundAnswer {
  yes: boolean
  because: string
}

/** `GET /api/learn/choice?id=`: what the facts say about a resource that is to be given an identity. */
export interface ChoiceFacts {
  resource: GraphNode
  typeLabel: string
  /** Absent: its identity block was not read. */
  wears?: { node: GraphNode; kind: ManagedIdentity['kind']; sharedBy: number }[]
  takes: KindsTaken
  found: Partial<Record<QuestionId, FoundAnswer>>
}

interface Worn {
  identity: ManagedIdentity
  wear: Wear
}

/** @throws {RequestError} where no such resource was read */
export function getChoice({ index, warnings }: Tenant, id: string): ChoiceFacts {
  const resource = index.resourceById(scopeId(id))
  if (!resource) throw new RequestError(404, `no resource \`${id}\` is in this snapshot: pick another`)
  const worn = index.identities.wornBy.get(resource.id) ?? []
  const type = resourceTypeOf(resource.type, resource.kind)
  return {
    resource: sourceNode(resource),
    typeLabel: type.label,
    ...(resource.wears === undefined
      ? {}
      : {
          wears: worn.map(({ identity }) => ({
            node: identityNode(identity),
            kind: identity.kind,
            sharedBy: othersOf(identity, resource.id).length,
          })),
        }),
    takes: kindsTaken(index, resource),
    found: {
      ...asked('severalDoTheSame', sameWork(worn, resource.id, alike())),
      ...asked('beforeItStarts', atStart(worn)),
      ...asked('comesAndGoes', lifetime(resource, recreated())),
    },
  }

  /** How many identities the rule about replicas found to hold the same as one that is worn here. */
  function alike(): number {
    const nodes = new Set(worn.map(({ identity }) => identityNode(identity).id))
    const finding = warnings.findings.find(
      ({ rule, evidence }) => rule === 'replaceable-by-shared-identity' && evidence.some(({ node }) => nodes.has(node)),
    )
    return finding ? finding.evidence.filter(({ node }) => node.startsWith('identity:')).length : 0
  }

  function recreated(): boolean {
    const nodes = new Set([sourceNode(resource!).id, ...worn.map(({ identity }) => identityNode(identity).id)])
    return warnings.findings.some(({ rule, subject }) => rule === 'recreated-identity' && nodes.has(subject))
  }
}

const asked = (id: QuestionId, found: FoundAnswer | undefined) => (found ? { [id]: found } : {})

const othersOf = ({ wornBy }: ManagedIdentity, id: ScopeId) => [
  ...new Set(wornBy.flatMap(({ resource }) => (resource.id === id ? [] : [resourceName(resource)]))),
]

function sameWork(worn: Worn[], id: ScopeId, alike: number): FoundAnswer | undefined {
  // What Azure made for its nodes and add-ons is shared with these by Azure, and was not chosen.
  const chosen = worn.filter(({ wear }) => wear.how === 'user')
  const most = Math.max(0, ...chosen.map(({ identity }) => othersOf(identity, id).length))
  if (most > 0)
    return { yes: true, because: `It shares a user-assigned identity with ${counted(most, 'other resource')}.` }
  if (alike > 1)
    return {
      yes: true,
      because: `${counted(alike, 'identity', 'identities')} of its type hold exactly the same roles.`,
    }
  return worn.length > 0
    ? { yes: false, because: 'It shares no identity, and no other holds the same roles.' }
    : undefined
}

/** Uses without which a resource does not start. */
const needed = /registry pull|Key Vault|secret|encryption|image/i

function atStart(worn: Worn[]): FoundAnswer | undefined {
  const uses = [...new Set(worn.flatMap(({ wear }) => wear.usedFor ?? []))].filter((use) => needed.test(use))
  return uses.length > 0
    ? { yes: true, because: `Its settings use an identity for ${uses.join(' and ')}, before its own code runs.` }
    : undefined
}

const shortLived = new Set([
  'microsoft.resources/deploymentscripts',
  'microsoft.batch/batchaccounts/pools',
  'microsoft.containerinstance/containergroups',
])

function lifetime({ type, kind }: Resource, isRecreated: boolean): FoundAnswer | undefined {
  if (isRecreated) return { yes: true, because: 'It was deleted and made again under the same name before.' }
  return shortLived.has(type)
    ? { yes: true, because: `${resourceTypeOf(type, kind).plural} seldom live long.` }
    : undefined
}
