'use client'

import { useQueryState } from 'nuqs'
import { Suspense } from 'react'
import { Link } from '#components/as-of/link.tsx'
import { useKindExamples } from '#components/queries.ts'
import type { ComparedAspect } from '#lib/learn/side-by-side.ts'
import { exampleLink } from '../example-link.ts'
import { maskParser } from '../mask-parser.ts'
import { maskedNodes } from '../masked-nodes.ts'

/** What of the open tenant shows one cell, as links into the graph. */
export const CellExamples = (props: { aspect: ComparedAspect; kind: 'system' | 'user' }) => (
  <Suspense>
    <Examples {...props} />
  </Suspense>
)

function Examples({ aspect, kind }: { aspect: ComparedAspect; kind: 'system' | 'user' }) {
  const { data } = useKindExamples()
  const [isMasked] = useQueryState('mask', maskParser)
  const examples = data?.[aspect]?.[kind]
  if (!examples) return null
  const { count, first } = examples
  if (count === 0) return <p className="mt-0.5 text-faint text-xs">None that was read in your tenant.</p>
  const nodes = first.map(({ node }) => node)
  const shown = isMasked ? maskedNodes(nodes) : nodes
  return (
    <ul className="mt-1 flex flex-wrap gap-x-3 gap-y-0.5 text-xs" aria-label="In your tenant">
      {shown.map((node, at) => (
        <li key={node.id} className="min-w-0 wrap-anywhere">
          <Link href={exampleLink(node.id, isMasked)} prefetch={false} className="text-accent hover:underline">
            {node.label}
          </Link>
          {first[at]?.why ? <span className="text-muted"> {first[at]?.why}</span> : null}
        </li>
      ))}
      {count > first.length ? (
        <li className="text-muted">and {(count - first.length).toLocaleString('en')} more</li>
      ) : null}
    </ul>
  )
}
