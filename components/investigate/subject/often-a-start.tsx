'use client'

import { Link } from '#components/as-of/link.tsx'
import { useRanking } from '#components/queries.ts'
import { countTotal } from '#components/tables/counts.ts'
import { counted } from '#components/ui/count-words.ts'
import { investigateLink } from '../investigate-link.ts'
import { useNames } from '../masked-names.ts'

const named = 5

/** Where nothing was chosen yet: what it would be worst to lose, to try it on. */
export function OftenAStart() {
  const { nameOf } = useNames()
  const { data } = useRanking(4 * named)
  const widest =
    data?.rows.filter(({ state, falls }) => state === 'live' && countTotal(falls) > 0).slice(0, named) ?? []
  if (widest.length === 0) return null
  return (
    <>
      <h3 className="mt-4 mb-1 text-muted text-xs">Identities with which most would fall</h3>
      <ul className="rounded-lg border border-line bg-surface">
        {widest.map(({ node, name, falls }) => (
          <li key={node} className="border-line border-b last:border-b-0">
            <Link
              href={investigateLink(node)}
              className="flex items-baseline justify-between gap-3 px-3 py-2 hover:bg-raised"
            >
              <span className="wrap-anywhere font-medium text-ink">{nameOf(node, name)}</span>
              <span className="figures shrink-0 text-muted text-xs">
                {counted(countTotal(falls), 'identity falls', 'identities fall')} with it
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
