import { RequestError } from '../answered.ts'
import { runtime } from '../runtime.ts'
import type { Pair } from './get-difference.ts'

/** Two snapshots by their numbers. @throws {RequestError} where they are not there or of different tenants */
export async function pairOf(from: number, to: number): Promise<Pair> {
  const [one, other] = [await runtime().tenant(from), await runtime().tenant(to)]
  for (const [id, tenant] of [
    [from, one],
    [to, other],
  ] as const)
    if (!tenant) throw new RequestError(404, `there is no snapshot ${id}: choose two that are listed in History`)
  if (one!.snapshot.tenantId !== other!.snapshot.tenantId)
    throw new RequestError(400, `snapshots ${from} and ${to} are of different tenants: compare two of the same`)
  return { from: one!, to: other! }
}
