import { Crosshair } from 'lucide-react'
import { Link } from '#components/as-of/link.tsx'
import type { Evidence } from '#lib/model/warning.ts'

/** Each fact that the finding rests on leads to its place in the graph, from where a link leads back to the finding. */
export function EvidenceList({ evidence, finding }: { evidence: readonly Evidence[]; finding: string }) {
  return (
    <ul className="space-y-1">
      {evidence.map(({ node, text }) => (
        <li key={`${node} ${text}`} className="flex items-start gap-2">
          <Crosshair size={13} aria-hidden className="mt-1 shrink-0 text-faint" />
          <Link
            href={`/graph?${new URLSearchParams({ focus: node, select: node, warning: finding })}`}
            prefetch={false}
            className="wrap-anywhere rounded-sm text-accent-strong underline decoration-accent-line underline-offset-2 hover:decoration-current"
          >
            {text}
          </Link>
        </li>
      ))}
    </ul>
  )
}
