'use client'

import { Download, Ellipsis, Map as MapIcon, Redo2, Shapes, Table2, Undo2, VenetianMask, Waypoints } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Menu } from '#components/ui/menu.tsx'
import { MenuCheck, MenuItem, MenuLine } from '#components/ui/menu-items.tsx'
import { Select } from '#components/ui/select.tsx'
import { type GraphFormatId, graphFormatLabels } from '#lib/exports/graph/labels.ts'
import type { GraphAudience } from '#lib/graph/view/view-types.ts'
import type { ExportFormat } from './export/use-export.ts'
import { type Lens, lenses, lensWords } from './lens.ts'
import { SavedViewsMenu } from './saved-views/saved-views-menu.tsx'
import { Segments } from './segments.tsx'
import { useBoxes } from './use-boxes.ts'

export interface ToolbarProps {
  /** What comes first in it. */
  children: ReactNode
  lens: Lens
  onLens: (lens: Lens) => void
  audience: GraphAudience
  onAudience: (audience: GraphAudience) => void
  moves: { canUndo: boolean; canRedo: boolean; undo: () => void; redo: () => void }
  masked: boolean
  onMasked: (masked: boolean) => void
  twin: boolean
  onTwin: (twin: boolean) => void
  legend: boolean
  onLegend: () => void
  fullScreen: boolean
  onFullScreen: () => void
  onKeys: () => void
  onExport: (format: ExportFormat) => void
}

export function GraphToolbar(props: ToolbarProps) {
  return (
    <div
      role="toolbar"
      aria-label="Graph"
      className="flex flex-wrap items-center gap-2 max-sm:gap-1.5 border-line border-b bg-surface px-3 py-2"
    >
      {props.children}
      <Select
        label="Lens"
        value={props.lens}
        onChange={props.onLens}
        choices={lenses.map((value) => ({ value, label: lensWords[value] }))}
      />
      <Segments
        label="Whose roles"
        value={props.audience}
        onChange={props.onAudience}
        choices={[
          { value: 'managed', label: 'Managed identities' },
          { value: 'everyone', label: 'Everyone' },
        ]}
      />
      <div className="ml-auto flex items-center gap-0.5 max-sm:order-1">
        {props.twin ? null : (
          <>
            <IconButton
              label="Take back the move (Ctrl+Z)"
              disabled={!props.moves.canUndo}
              onClick={props.moves.undo}
              className="max-sm:hidden"
            >
              <Undo2 size={16} />
            </IconButton>
            <IconButton
              label="Move it again (Ctrl+Y)"
              disabled={!props.moves.canRedo}
              onClick={props.moves.redo}
              className="max-sm:hidden"
            >
              <Redo2 size={16} />
            </IconButton>
            <IconButton label="Legend" aria-pressed={props.legend} onClick={props.onLegend}>
              <Shapes size={16} />
            </IconButton>
          </>
        )}
        <IconButton
          label={props.masked ? 'Show names' : 'Mask names, on screen and in files'}
          aria-pressed={props.masked}
          onClick={() => props.onMasked(!props.masked)}
          className="max-sm:hidden"
        >
          <VenetianMask size={16} />
        </IconButton>
        <SavedViewsMenu />
        <Menu
          trigger={
            <Button look="quiet" className="max-2xl:w-8 max-2xl:px-0" aria-label="Export what is shown" title="Export">
              <Download size={16} aria-hidden="true" />
              <span className="max-2xl:hidden">Export</span>
            </Button>
          }
        >
          {props.twin ? null : <MenuItem onSelect={() => props.onExport('png')}>Picture (PNG)</MenuItem>}
          <MenuItem onSelect={() => props.onExport('svg')}>Drawing (SVG)</MenuItem>
          {(Object.entries(graphFormatLabels) as [GraphFormatId, string][]).map(([id, label]) => (
            <MenuItem key={id} onSelect={() => props.onExport(id)}>
              {label}
            </MenuItem>
          ))}
        </Menu>
        <ButtonLink href="/graph/map" look="quiet" className="max-2xl:w-8 max-2xl:px-0" title="Map of the whole tenant">
          <MapIcon size={16} aria-hidden="true" />
          <span className="max-2xl:sr-only">Map</span>
          <span className="sr-only"> of the whole tenant</span>
        </ButtonLink>
        <MoreMenu {...props} />
        <Button
          look="secondary"
          className="ml-1 max-sm:ml-0 max-sm:w-8 max-sm:px-0"
          onClick={() => props.onTwin(!props.twin)}
        >
          {props.twin ? <Waypoints size={16} aria-hidden="true" /> : <Table2 size={16} aria-hidden="true" />}
          <span className="max-sm:sr-only">{props.twin ? 'Graph' : 'Table'}</span>
        </Button>
      </div>
    </div>
  )
}

/** What is seldom wanted, or has a key. */
function MoreMenu({ twin, fullScreen, onFullScreen, masked, onMasked, onKeys }: ToolbarProps) {
  const [boxes, setBoxes] = useBoxes()
  return (
    <Menu
      trigger={
        <Button look="quiet" icon aria-label="More">
          <Ellipsis size={16} aria-hidden="true" />
        </Button>
      }
    >
      {twin ? null : (
        <MenuCheck checked={boxes} onChange={(on) => setBoxes(on || null)}>
          Boxes of subscriptions and resource groups
        </MenuCheck>
      )}
      <MenuCheck checked={masked} onChange={onMasked}>
        Names masked
      </MenuCheck>
      <MenuCheck checked={fullScreen} onChange={onFullScreen}>
        Full screen
      </MenuCheck>
      <MenuLine />
      <MenuItem onSelect={onKeys}>Keys (?)</MenuItem>
    </Menu>
  )
}
