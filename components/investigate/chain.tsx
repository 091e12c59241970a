'use client'

import { Glyph } from '#components/glyphs/glyph.tsx'
import { CertaintyLine, certaintySentences } from '#components/panels/certainty-mark.tsx'
import { keyed } from '#components/ui/keyed.ts'
import type { HopAnswer } from '#lib/server/get-paths.ts'
import type { NamedNode } from '#lib/server/investigate/investigation-answers.ts'
import { NodeName } from './node-name.tsx'
import { Said } from './said.tsx'

/** A way as a chain: who, by which technique, becomes whom; and each step in a sentence below. */
export function Chain({ path, end, names }: { path: HopAnswer[]; end: NamedNode; names: Map<string, string> }) {
  const hops = keyed(path, ({ node, text }) => `${node} ${text}`)
  return (
    <div className="space-y-2">
      <div className="flex flex-wrap items-center gap-x-1.5 gap-y-2">
        {hops.map(({ key, item: hop }) => (
          <span key={key} className="flex flex-wrap items-center gap-x-1.5 gap-y-1">
            <Stop node={hop.node} name={names.get(hop.node)} />
            <span
              className="flex flex-col items-center px-0.5 text-2xs text-muted"
              title={certaintySentences[hop.certainty]}
            >
              {howWords(hop)}
              <CertaintyLine certainty={hop.certainty} />
            </span>
          </span>
        ))}
        <Stop node={end.node} name={end.name} />
      </div>
      <ol className="list-decimal space-y-0.5 pl-5 text-muted text-xs marker:text-faint">
        {hops.map(({ key, item: hop }) => (
          <li key={key} className="wrap-anywhere">
            <Said>{hop.text}</Said>
            {hop.certainty === 'yes' ? null : ` ${certaintySentences[hop.certainty]}`}
          </li>
        ))}
      </ol>
    </div>
  )
}

const Stop = ({ node, name }: { node: string; name: string | undefined }) => (
  <span className="inline-flex max-w-full items-center gap-1.5 rounded-md border border-line-strong bg-surface px-2 py-1 text-xs">
    <Glyph category={glyphOf(node)} size={13} className="text-muted" />
    <NodeName node={node} name={name} />
  </span>
)

function glyphOf(node: string) {
  if (node.startsWith('identity:')) return 'identity'
  if (node.startsWith('principal:')) return 'person'
  if (node.startsWith('federated:')) return 'federation'
  return node.startsWith('scope:') ? 'scope' : 'compute'
}

const howWords = ({ kind, technique }: HopAnswer) =>
  kind === 'wears' ? 'wears' : kind === 'holds' ? 'holds' : (technique?.replaceAll('-', ' ') ?? 'becomes')
