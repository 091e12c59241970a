'use client'

import { KeyRound } from 'lucide-react'
import { Glyph } from '#components/glyphs/glyph.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import type { FallenIdentity } from '#lib/server/investigate/investigation-answers.ts'
import { Chain } from '../chain.tsx'
import { Disclosed } from '../disclosed.tsx'
import { lensLink } from '../lens-link.ts'
import { useNames } from '../masked-names.ts'
import { NodeName } from '../node-name.tsx'
import { PinButton } from '../pin-button.tsx'

/** An identity that fell, and the way to it. */
export function FallenRow({ fallen, names }: { fallen: FallenIdentity; names: Map<string, string> }) {
  const { nameOf } = useNames()
  const last = fallen.path.findLast(({ technique }) => technique)?.technique
  const shown = nameOf(fallen.node, fallen.name)
  return (
    <Disclosed
      label={`The way to ${shown}`}
      line={
        <span className="flex min-w-0 items-center gap-2">
          <Glyph category="identity" size={15} className="text-muted" />
          <NodeName {...fallen} />
        </span>
      }
      aside={
        <span className="flex items-center gap-1.5">
          <span className="max-sm:hidden">{last ? `by ${last.replaceAll('-', ' ')}` : 'worn'}</span>
          <PinButton node={fallen.node} name={shown} />
        </span>
      }
    >
      <Chain path={fallen.path} end={fallen} names={names} />
      <ButtonLink small className="mt-3" href={lensLink('reach', fallen.node)}>
        <KeyRound className="size-3.5" aria-hidden="true" /> What it opens, in the graph
      </ButtonLink>
    </Disclosed>
  )
}
