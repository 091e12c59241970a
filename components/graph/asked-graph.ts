import type { AskedGraph } from '#lib/server/graph-query.ts'
import type { GraphAddress } from './use-graph-view.ts'

/** What the server draws for an address; the rest of it is about how that is looked at. */
export type DrawnAddress = Pick<
  GraphAddress,
  'audience' | 'lens' | 'focus' | 'from' | 'inward' | 'outward' | 'further' | 'pinned' | 'expand' | 'hide'
>

/** An address as the server is asked: only what differs from the plain view. Expressions to hide are joined to one. */
export function askedGraph(address: DrawnAddress): AskedGraph {
  const { audience, lens, focus, from, inward, outward, further, pinned, expand, hide } = address
  return {
    audience,
    expand,
    ...(lens === 'assignments' || lens === 'changes' || lens === 'what-if' ? {} : { lens }),
    ...(focus === null ? {} : { focus }),
    ...(from === null ? {} : { from }),
    ...(inward === null ? {} : { inward }),
    ...(outward === null ? {} : { outward }),
    ...(further.length === 0 ? {} : { further }),
    ...(pinned.length === 0 ? {} : { pinned }),
    ...(hide.length === 0 ? {} : { hide: hide.length === 1 ? hide[0]! : hide.map((one) => `(${one})`).join(' or ') }),
  }
}
