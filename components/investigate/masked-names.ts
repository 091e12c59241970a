'use client'

import { parseAsBoolean, useQueryState } from 'nuqs'
import { saltOfBrowser } from '#components/graph/masks/salt-of-browser.ts'
import { pseudonym } from '#lib/exports/graph/pseudonym.ts'

/** Names as they may be seen: while the address says `mask`, pseudonyms, and no sentence, since sentences name things. */
export function useNames() {
  const [masked, setMasked] = useQueryState('mask', parseAsBoolean.withDefault(false))
  const nameOf = (node: string, name: string | undefined) =>
    masked
      ? `${kindWords[node.slice(0, node.indexOf(':'))] ?? ''} ${pseudonym(name ?? node, saltOfBrowser())}`.trim()
      : (name ?? lastPart(node))
  return { masked, setMasked, nameOf }
}

/** What stands before the pseudonym of a node, as on the graph. */
const kindWords: Readonly<Record<string, string>> = {
  resource: 'res',
  identity: 'id',
  principal: 'who',
  scope: 'scope',
  federated: 'workload',
}

const lastPart = (node: string) => node.slice(Math.max(node.lastIndexOf('/'), node.indexOf(':')) + 1)
