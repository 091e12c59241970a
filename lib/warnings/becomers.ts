import { accessOf } from '../graph/becoming/access.ts'
import type { Approach } from '../graph/becoming/who-can.ts'
import { holderName, holderNode, scopeWords } from '../graph/tenant/names.ts'
import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import { counted } from '../graph/view/words.ts'
import { strengthOf, strongIdentities } from './strength.ts'

/** Somebody who is not as strong and can become a strong identity, by the first step on the way. */
export type Becomer = Approach & { becomes: NonNullable<Approach['becomes']> }

/** So many are looked at, the surest and nearest first; who is farther away is found once these are gone. */
const looked = 200

const built = new WeakMap<TenantIndex, ReturnType<typeof found>>()

/** Every strong identity with who can become it without being strong. */
export function becomersOf(index: TenantIndex) {
  const known = built.get(index) ?? found(index)
  built.set(index, known)
  return known
}

function found(index: TenantIndex) {
  const { comeTo } = accessOf(index)
  return strongIdentities(index).flatMap((strong) => {
    const becomers: Becomer[] = []
    let at = 0
    for (const approach of comeTo(strong.identity)) {
      if (at++ === looked) break
      const { principal, becomes } = approach
      if (becomes && !strengthOf(index, principal) && index.directory.stateOf(principal) !== 'deleted')
        becomers.push({ ...approach, becomes })
    }
    return becomers.length > 0 ? [{ ...strong, becomers }] : []
  })
}

/** Whether it takes code on a resource that wears the identity, in one step. */
export const takesCode = ({ ring, becomes }: Becomer) => ring === 1 && becomes.technique.yields === 'wornIdentities'

export const becomerEvidence = (index: TenantIndex, { principal, ring, becomes }: Becomer) => ({
  node: holderNode(index, principal),
  text: `${holderName(index, principal)}: ${becomes.technique.title}, on ${scopeWords(index, index.tree.ids[becomes.on]!)}${ring > 1 ? ` to begin with; ${counted(ring, 'step')}` : ''}`,
})
