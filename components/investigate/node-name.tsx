'use client'

import { Link } from '#components/as-of/link.tsx'
import { nodePageLink } from '#components/nodes/node-page-link.ts'
import { useNames } from './masked-names.ts'

/** The name of a node, as it may be seen, leading to its page. */
export function NodeName({ node, name }: { node: string; name: string | undefined }) {
  const { nameOf } = useNames()
  return (
    <Link
      href={nodePageLink(node)}
      className="wrap-anywhere rounded-sm font-medium text-ink underline decoration-transparent underline-offset-2 hover:text-accent-strong hover:decoration-current"
    >
      {nameOf(node, name)}
    </Link>
  )
}
