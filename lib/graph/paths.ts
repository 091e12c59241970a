import type { PrincipalId } from '../model/guid.ts'
import type { ManagedIdentity } from './managed-identities.ts'
import type { Becoming, WhoCan } from './who-can.ts'

/** One way from a principal to an identity: who takes each step, and how. */
export type Path = (Becoming & { becomes: ManagedIdentity })[]

/** How many partial ways are looked at before giving up on finding more. */
const patience = 20_000

/**
 * The shortest ways from a principal to an identity, at most `most`, none of them through the same principal twice.
 * Found backward from the identity, ring by ring, so shorter ones come first; equal lengths in a stable order.
 */
export function pathsTo(
  can: WhoCan,
  from: PrincipalId,
  to: ManagedIdentity,
  most: number,
  identityOf: (id: PrincipalId) => ManagedIdentity | undefined,
): Path[] {
  const found: Path[] = []
  let looked = 0
  let ring: { head: ManagedIdentity; path: Path }[] = [{ head: to, path: [] }]
  while (ring.length > 0 && found.length < most && looked < patience) {
    const next: typeof ring = []
    for (const { head, path } of ring) {
      for (const step of [...can.become(head)].sort(
        (a, b) => b.level - a.level || (a.principal < b.principal ? -1 : 1),
      )) {
        looked++
        if (path.some(({ becomes }) => becomes.principalId === step.principal) || step.principal === to.principalId)
          continue
        const longer: Path = [{ ...step, becomes: head }, ...path]
        if (step.principal === from) {
          found.push(longer)
          if (found.length === most) return found
          continue
        }
        const identity = identityOf(step.principal)
        if (identity && looked < patience) next.push({ head: identity, path: longer })
      }
    }
    ring = next
  }
  return found
}
