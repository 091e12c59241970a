'use client'

import { counted } from '#components/ui/count-words.ts'
import { keyed } from '#components/ui/keyed.ts'
import { reasonWords } from '#components/what-if/reason-words.ts'
import type { HoldingAnswer } from '#lib/server/investigate/investigation-answers.ts'
import { Disclosed } from '../disclosed.tsx'
import { useNames } from '../masked-names.ts'
import { NodeName } from '../node-name.tsx'
import { Said } from '../said.tsx'
import { AccessMark } from './access-mark.tsx'

/** Something that one who fell holds, and why. */
export function HoldingRow({ holding }: { holding: HoldingAnswer }) {
  const { kind, who, role, scope, resources, because } = holding
  const { nameOf } = useNames()
  const place = scope.node.slice(scope.node.indexOf(':') + 1)
  return (
    <Disclosed
      label={`Why ${nameOf(who.node, who.name)} holds ${role} at ${nameOf(scope.node, scope.name)}`}
      line={
        <p className="grid grid-cols-[4.25rem_minmax(0,1fr)] items-start gap-x-2">
          <AccessMark kind={kind} />
          <span className="wrap-anywhere min-w-0">
            <span className="font-medium text-ink">{role}</span> <span className="text-muted">at</span>{' '}
            <NodeName {...scope} />
            <span className="block text-muted text-xs">
              held by <NodeName {...who} />
            </span>
          </span>
        </p>
      }
      aside={<span className="figures">{counted(resources, 'resource')}</span>}
    >
      <ul className="list-disc space-y-1 pl-4 text-muted text-xs">
        {keyed(because, reasonWords).map(({ key, item }) => (
          <li key={key} className="wrap-anywhere">
            <Said>{reasonWords(item).replaceAll(place, scope.name)}</Said>
          </li>
        ))}
      </ul>
    </Disclosed>
  )
}
