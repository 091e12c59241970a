'use client'

import {
  Download,
  Keyboard,
  Map as MapIcon,
  Maximize2,
  Minimize2,
  Redo2,
  Scan,
  Shapes,
  Table2,
  Undo2,
  VenetianMask,
  Waypoints,
  ZoomIn,
  ZoomOut,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Menu, MenuItem } from '#components/ui/menu.tsx'
import { Select } from '#components/ui/select.tsx'
import type { GraphAudience } from '#lib/graph/view/view-types.ts'
import { BoxesButton } from './boxes-button.tsx'
import type { ExportFormat } from './export/use-export.ts'
import { type Lens, lenses, lensWords } from './lens.ts'
import { SavedViewsMenu } from './saved-views/saved-views-menu.tsx'
import { Segments } from './segments.tsx'

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
  onFit: () => void
  onZoom: (factor: number) => void
  onKeys: () => void
  onExport: (format: ExportFormat) => void
}

export function GraphToolbar(props: ToolbarProps) {
  return (
    <div
      role="toolbar"
      aria-label="Graph"
      className="flex flex-wrap items-center gap-2 border-line border-b bg-surface px-3 py-2"
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
            {props.moves.canUndo || props.moves.canRedo ? (
              <>
                <IconButton
                  label="Take back the move (Ctrl+Z)"
                  disabled={!props.moves.canUndo}
                  onClick={props.moves.undo}
                >
                  <Undo2 size={16} />
                </IconButton>
                <IconButton label="Move it again (Ctrl+Y)" disabled={!props.moves.canRedo} onClick={props.moves.redo}>
                  <Redo2 size={16} />
                </IconButton>
              </>
            ) : null}
            <IconButton label="Zoom out" onClick={() => props.onZoom(1 / 1.3)} className="max-sm:hidden">
              <ZoomOut size={16} />
            </IconButton>
            <IconButton label="Zoom in" onClick={() => props.onZoom(1.3)} className="max-sm:hidden">
              <ZoomIn size={16} />
            </IconButton>
            <IconButton label="Fit everything in (F)" onClick={props.onFit}>
              <Scan size={16} />
            </IconButton>
            <IconButton label="Legend" aria-pressed={props.legend} onClick={props.onLegend}>
              <Shapes size={16} />
            </IconButton>
            <BoxesButton />
            <IconButton label="Keys (?)" onClick={props.onKeys} className="max-sm:hidden">
              <Keyboard size={16} />
            </IconButton>
          </>
        )}
        <IconButton
          label={props.fullScreen ? 'Leave full screen' : 'Full screen'}
          onClick={props.onFullScreen}
          className="max-sm:hidden"
        >
          {props.fullScreen ? <Minimize2 size={16} /> : <Maximize2 size={16} />}
        </IconButton>
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
            <Button look="quiet" aria-label="Export what is shown">
              <Download size={16} aria-hidden="true" />
              <span className="max-lg:hidden">Export</span>
            </Button>
          }
        >
          {props.twin ? null : <MenuItem onSelect={() => props.onExport('png')}>Picture (PNG)</MenuItem>}
          <MenuItem onSelect={() => props.onExport('svg')}>Drawing (SVG)</MenuItem>
          <MenuItem onSelect={() => props.onExport('json')}>Nodes and edges (JSON)</MenuItem>
          <MenuItem onSelect={() => props.onExport('csv')}>Edges (CSV)</MenuItem>
        </Menu>
        <ButtonLink href="/graph/map" look="quiet">
          <MapIcon size={16} aria-hidden="true" />
          <span className="max-lg:hidden">Map</span>
          <span className="sr-only"> of the whole tenant</span>
        </ButtonLink>
        <Button look="secondary" onClick={() => props.onTwin(!props.twin)}>
          {props.twin ? <Waypoints size={16} aria-hidden="true" /> : <Table2 size={16} aria-hidden="true" />}
          {props.twin ? 'Graph' : 'Table'}
        </Button>
      </div>
    </div>
  )
}
