import { accessOf } from '#lib/graph/access.ts'
import type { Fallen } from '#lib/graph/blast-radius.ts'
import { holderName, holderNode, nodeId, scopeWords } from '#lib/graph/names.ts'
import { resourcesIn } from '#lib/graph/reach.ts'
import type { Certainty } from '#lib/graph/view-types.ts'
import { principalId } from '#lib/model/guid.ts'
import { certaintyOfLevel } from './certainty-of-level.ts'
import type { Tenant } from './runtime.ts'

export interface FallenAnswer {
  principalId: string
  name: string
  node: string
  certainty: Certainty
  /** 1 is what the start can become itself. */
  ring: number
  /** From the start to here, one sentence a step. */
  path: { text: string; technique: string; node: string }[]
}

export interface BlastRadiusAnswer {
  principalId: string
  name: string
  fallen: FallenAnswer[]
  /** Listed resources that something is held on in the end; each counted once, at its surest. */
  resources: { certainty: Certainty; count: number }[]
}

/** Everything that falls with one principal: identities it can become, in any number of steps, and what they hold. */
export function getBlastRadius({ index }: Tenant, id: string): BlastRadiusAnswer {
  const start = principalId(id)
  const { fallen, reach } = accessOf(index).blastRadius(start)
  let counted = 0
  return {
    principalId: start,
    name: holderName(index, start),
    fallen: [...fallen].map((one, entry) => ({
      principalId: one.identity.principalId!,
      name: one.identity.name,
      node: nodeId.identity(one.identity),
      certainty: certaintyOfLevel(one.level),
      ring: one.ring,
      path: fallen.wayOf(entry).map((step) => ({
        text: `${holderName(index, step.from)} holds ${roleName(step)} and can ${lowerFirst(step.technique.title)} on ${scopeWords(index, index.tree.ids[step.on]!)}, which yields ${step.identity.name}.`,
        technique: step.technique.id,
        node: holderNode(index, step.from),
      })),
    })),
    // Each level holds what is surer as well.
    resources: reach.map(({ level, intervals }) => {
      const count = resourcesIn(index, intervals) - counted
      counted += count
      return { certainty: certaintyOfLevel(level), count }
    }),
  }

  function roleName({ holding }: Fallen) {
    const { roleId, roleName: named } = holding.assignment
    return index.roles.get(roleId)?.name ?? named ?? roleId
  }
}

const lowerFirst = (text: string) => (/^[A-Z][a-z]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text)
