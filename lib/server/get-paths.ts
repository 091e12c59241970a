import { accessOf } from '#lib/graph/access.ts'
import { holderName, scopeWords } from '#lib/graph/names.ts'
import type { Certainty } from '#lib/graph/view-types.ts'
import { principalId } from '#lib/model/guid.ts'
import { certaintyOfLevel } from './certainty-of-level.ts'
import type { Tenant } from './runtime.ts'

export interface PathsAnswer {
  paths: { from: string; becomes: string; technique: string; on: string; certainty: Certainty }[][]
}

/** The shortest ways from a principal to an identity; `undefined` where there is no such identity. */
export function getPaths({ index }: Tenant, from: string, to: string, most = 5): PathsAnswer | undefined {
  const identity = index.identities.byPrincipal.get(principalId(to))
  if (!identity?.principalId) return undefined
  return {
    paths: accessOf(index)
      .paths(principalId(from), [identity.principalId], most)
      .map((path) =>
        path.map(({ principal, becomes, technique, on, level }) => ({
          from: holderName(index, principal),
          becomes: becomes.name,
          technique: technique.id,
          on: scopeWords(index, index.tree.ids[on]!),
          certainty: certaintyOfLevel(level),
        })),
      ),
  }
}
