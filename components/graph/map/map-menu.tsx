'use client'

import { ClipboardCopy, Crosshair, ExternalLink, FileText, KeyRound, ScanSearch, UserCheck } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useAtSnapshot } from '#components/as-of/use-at-snapshot.ts'
import { nodePageLink } from '#components/nodes/node-page-link.ts'
import { portalLinkOf } from '#components/panels/portal-link.ts'
import { useNode } from '#components/queries.ts'
import { MenuAt } from '#components/ui/menu.tsx'
import { MenuItem, MenuLine, MenuLinkItem } from '#components/ui/menu-items.tsx'
import type { GraphNode } from '#lib/graph/view/view-types.ts'
import { copiedId } from '../copied-id.ts'
import type { MapPlace } from './map-messages.ts'
import type { MapOutline } from './map-outline.ts'

/** What a menu is of: a node, or a subscription or resource group, which can be gone into. */
type Target = Pick<GraphNode, 'id' | 'label' | 'kind'> & { place?: MapPlace }

export interface MapMenuPlace {
  target: Target
  x: number
  y: number
}

export function placeTarget(outline: MapOutline, place: MapPlace): Target {
  const { scope, name } = (place.level === 'block' ? outline.blocks : outline.groups)[place.at]!
  return { id: `scope:${scope}`, label: name, kind: 'scope', place }
}

const actors = new Set<GraphNode['kind']>(['resource', 'identity', 'principal', 'federated'])
const becomeable = new Set<GraphNode['kind']>(['resource', 'identity', 'scope'])

/** What the graph offers for a node, as ways there from the map. */
export function MapMenu(props: MapMenuPlace & { onEnter: (place: MapPlace) => void; onClose: () => void }) {
  const { target, x, y, onEnter, onClose } = props
  const { id, kind, label, place } = target
  const router = useRouter()
  const at = useAtSnapshot()
  const { data } = useNode(id)
  const portal = data && portalLinkOf(data.fields)
  const graph = (query: Record<string, string>) =>
    router.push(at(`/graph?${new URLSearchParams({ focus: id, select: id, ...query })}`))
  return (
    <MenuAt x={x} y={y} label={`Menu of ${label}`} onClose={onClose}>
      {place ? (
        <MenuItem onSelect={() => onEnter(place)}>
          <ScanSearch aria-hidden="true" /> Go in
        </MenuItem>
      ) : null}
      <MenuItem onSelect={() => graph({})}>
        <Crosshair aria-hidden="true" /> Focus in the graph
      </MenuItem>
      {actors.has(kind) ? (
        <MenuItem onSelect={() => graph({ lens: 'reach' })}>
          <KeyRound aria-hidden="true" /> What it opens
        </MenuItem>
      ) : null}
      {becomeable.has(kind) ? (
        <MenuItem onSelect={() => graph({ lens: 'become' })}>
          <UserCheck aria-hidden="true" /> {kind === 'identity' ? 'Who can become it' : 'Who gets into it'}
        </MenuItem>
      ) : null}
      <MenuItem onSelect={() => router.push(at(nodePageLink(id)))}>
        <FileText aria-hidden="true" /> All about it
      </MenuItem>
      <MenuLine />
      <MenuItem onSelect={() => navigator.clipboard.writeText(copiedId(id, data?.fields))}>
        <ClipboardCopy aria-hidden="true" /> Copy id
      </MenuItem>
      {portal ? (
        <MenuLinkItem href={portal}>
          <ExternalLink aria-hidden="true" /> Open in the Azure portal
        </MenuLinkItem>
      ) : null}
    </MenuAt>
  )
}
