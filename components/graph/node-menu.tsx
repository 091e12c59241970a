'use client'

import {
  ArrowLeftFromLine,
  ArrowRightFromLine,
  ClipboardCopy,
  Crosshair,
  ExternalLink,
  EyeOff,
  FoldHorizontal,
  KeyRound,
  MapPin,
  Pin,
  PinOff,
  Route,
  ScanSearch,
  UnfoldHorizontal,
  UserCheck,
} from 'lucide-react'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { useAtSnapshot } from '#components/as-of/use-at-snapshot.ts'
import { investigateLink } from '#components/investigate/investigate-link.ts'
import { portalLinkOf } from '#components/panels/portal-link.ts'
import { useNode } from '#components/queries.ts'
import { MenuAt } from '#components/ui/menu.tsx'
import { MenuItem, MenuLine, MenuLinkItem } from '#components/ui/menu-items.tsx'
import { quoted } from '#lib/expression/completions.ts'
import type { GraphNode } from '#lib/graph/view/view-types.ts'
import { copiedId } from './copied-id.ts'
import type { GraphActions } from './use-graph-actions.ts'
import type { GraphAddress } from './use-graph-view.ts'

export interface NodeMenuItemsProps {
  node: GraphNode
  address: GraphAddress
  actions: GraphActions
}

/** Opens where the pointer, or the node that the keyboard is on, is. */
export function NodeMenu(props: NodeMenuItemsProps & { x: number; y: number; onClose: () => void }) {
  const { x, y, onClose } = props
  return (
    <MenuAt x={x} y={y} label={`Menu of ${props.node.label}`} onClose={onClose}>
      <NodeMenuItems {...props} />
    </MenuAt>
  )
}

/** Everything that can be done with a node, for the context menu and for the panel's. */
export function NodeMenuItems({ node, address, actions }: NodeMenuItemsProps) {
  const { id, kind } = node
  const { data } = useNode(kind === 'fold' ? '' : id)
  const portal = data && portalLinkOf(data.fields)
  const router = useRouter()
  const at = useAtSnapshot()
  const isPinned = address.pinned.includes(id)
  const isOpen = address.expand.includes(id)
  const isThing = kind !== 'fold' && kind !== 'state'
  const canAct = kind === 'resource' || kind === 'identity' || kind === 'principal' || kind === 'federated'
  const canBeCome = kind === 'resource' || kind === 'identity' || kind === 'scope'
  return (
    <>
      {isThing ? (
        <Item icon={<Crosshair />} onSelect={() => actions.focusOn(id)}>
          Focus
        </Item>
      ) : null}
      {node.expandable || isOpen ? (
        <Item icon={isOpen ? <FoldHorizontal /> : <UnfoldHorizontal />} onSelect={() => actions.expandOrFold(id)}>
          {isOpen ? 'Close again' : 'Open in place'}
        </Item>
      ) : null}
      {address.focus && isThing ? (
        <>
          <Item icon={<ArrowLeftFromLine />} onSelect={() => actions.expandFurther('in', id)}>
            Expand in
          </Item>
          <Item icon={<ArrowRightFromLine />} onSelect={() => actions.expandFurther('out', id)}>
            Expand out
          </Item>
        </>
      ) : null}
      <MenuLine />
      {canAct ? (
        <Item icon={<KeyRound />} onSelect={() => actions.lookThrough('reach', id)}>
          What it opens
        </Item>
      ) : null}
      {canBeCome ? (
        <Item icon={<UserCheck />} onSelect={() => actions.lookThrough('become', id)}>
          {kind === 'identity' ? 'Who can become it' : 'Who gets into it'}
        </Item>
      ) : null}
      {canAct ? (
        <Item icon={<MapPin />} onSelect={() => actions.pathFrom(id)}>
          Path from here
        </Item>
      ) : null}
      {canBeCome ? (
        <Item icon={<Route />} onSelect={() => actions.pathTo(id)}>
          Shortest path to here
        </Item>
      ) : null}
      {canAct && !address.masked ? (
        <Item icon={<ScanSearch />} onSelect={() => router.push(at(investigateLink(id)))}>
          Investigate
        </Item>
      ) : null}
      <MenuLine />
      {isThing ? (
        <>
          <Item icon={isPinned ? <PinOff /> : <Pin />} onSelect={() => actions.pinOrUnpin(id)}>
            {isPinned ? 'Unpin' : 'Pin'}
          </Item>
          <Item icon={<EyeOff />} onSelect={() => actions.hide(`id=${quoted(id, true)}`)}>
            Hide
          </Item>
          <Item icon={<ClipboardCopy />} onSelect={() => navigator.clipboard.writeText(copiedId(id, data?.fields))}>
            Copy id
          </Item>
        </>
      ) : null}
      {portal ? (
        <MenuLinkItem href={portal}>
          <ExternalLink aria-hidden="true" /> Open in the Azure portal
        </MenuLinkItem>
      ) : null}
    </>
  )
}

const Item = ({ icon, onSelect, children }: { icon: ReactNode; onSelect: () => void; children: ReactNode }) => (
  <MenuItem onSelect={onSelect}>
    {icon}
    {children}
  </MenuItem>
)
