'use client'

import { Ellipsis } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useExplain } from '#components/explain/use-explain.ts'
import { ExercisePart } from '#components/learn/exercises/exercise-part.tsx'
import { Button } from '#components/ui/button.tsx'
import { Menu } from '#components/ui/menu.tsx'
import { Appeared } from './appeared.tsx'
import { askedAccess } from './asked-access.ts'
import type { GraphHandle } from './cytoscape/handle.ts'
import { useExport } from './export/use-export.ts'
import { FindBar } from './find/find-bar.tsx'
import { useFound } from './find/use-found.ts'
import { GraphStage } from './graph-stage.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { useUndoKeys } from './moves/use-undo-keys.ts'
import { NodeMenuItems } from './node-menu.tsx'
import { pathThrough } from './path.ts'
import { SelectionPanel } from './selection-panel.tsx'
import { FailureNotice, NotInViewNotice } from './stage-notices.tsx'
import { GraphToolbar } from './toolbar.tsx'
import { useEscape } from './use-escape.ts'
import { useFullScreen } from './use-full-screen.ts'
import { useGraphActions } from './use-graph-actions.ts'
import { useGraphPicture } from './use-graph-picture.ts'
import { useGraphView } from './use-graph-view.ts'
import { ViewBar } from './view-bar/view-bar.tsx'
import './graph.css'

const WhatIfPanel = dynamic(() => import('#components/what-if/what-if-panel.tsx').then((part) => part.WhatIfPanel), {
  ssr: false,
})

/** The identity graph with its toolbar, table twin and side panel. The address holds the view. */
export function GraphScreen() {
  const addressed = useGraphView()
  const [address, setView] = addressed
  const [explain, setExplain] = useExplain()
  const { select, audience, lens, masked, twin } = address
  const root = useRef<HTMLDivElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  const findField = useRef<HTMLInputElement>(null)
  const canvas = useRef<GraphHandle>(undefined)
  const [legend, setLegend] = useState(false)
  const [keys, setKeys] = useState(false)
  const [fullScreen, toggleFullScreen] = useFullScreen(root)

  const picture = useGraphPicture(address, stage)
  const { query, laidOut, view, edges, selectedNode, selectedEdge, isSelectionShown } = picture
  const actions = useGraphActions(addressed, picture, canvas)
  const finding = useFound(picture.asked, actions.follow)
  const exporting = useExport(picture, canvas)
  const { found } = finding
  const lit = useMemo(() => {
    if (found) return { nodes: new Set(found), edges: new Set<string>() }
    return select && isSelectionShown ? pathThrough(select, edges) : undefined
  }, [found, select, isSelectionShown, edges])
  const ready = useCallback((handle: GraphHandle | undefined) => {
    canvas.current = handle
  }, [])
  useUndoKeys(picture.moves.undo, picture.moves.redo)
  useEscape(() => {
    if (keys) return
    if (finding.text) finding.find('')
    else if (select) actions.select(undefined)
  })

  return (
    <div ref={root} className="flex h-full min-h-0 min-w-0 flex-1 flex-col bg-bg">
      <h1 className="sr-only">Graph</h1>
      <GraphToolbar
        lens={lens}
        onLens={actions.chooseLens}
        audience={audience}
        onAudience={(chosen) => setView({ audience: chosen })}
        moves={picture.moves}
        masked={masked}
        onMasked={(on) => setView({ masked: on })}
        twin={twin}
        onTwin={(on) => setView({ twin: on })}
        legend={legend}
        onLegend={() => setLegend(!legend)}
        fullScreen={fullScreen}
        onFullScreen={toggleFullScreen}
        onKeys={() => setKeys(true)}
        onExport={exporting.exportAs}
      >
        <FindBar view={view} finding={finding} inputRef={findField} onHide={actions.hide} />
      </GraphToolbar>
      <ViewBar address={address} setView={setView} view={view} />
      <ExercisePart />
      <div className="relative flex min-h-0 flex-1">
        <div ref={stage} className="relative flex min-h-0 min-w-0 flex-1 flex-col">
          <GraphStage
            address={address}
            picture={picture}
            actions={actions}
            lit={lit}
            finding={finding}
            legend={legend}
            onLegend={setLegend}
            canvas={canvas}
            onReady={ready}
            onKey={(pressed) => {
              if (pressed === '/') findField.current?.focus()
              else if (select) setExplain(!explain)
              else setKeys(true)
            }}
          />
          {laidOut && !twin ? <Appeared laidOut={laidOut} onShow={actions.show} /> : null}
          {select && view && !isSelectionShown && !query.isFetching ? (
            <NotInViewNotice onFocus={() => actions.focusOn(select)} />
          ) : null}
          {query.isFetching && view ? (
            <p className="absolute top-2.5 right-3 z-10 text-faint text-xs">reading…</p>
          ) : null}
          {exporting.failure ? (
            <FailureNotice message={exporting.failure} onDismiss={exporting.dismissFailure} />
          ) : null}
        </div>
        <SelectionPanel
          view={view}
          isWaiting={query.isFetching}
          select={select}
          edge={selectedEdge}
          onFollow={actions.follow}
          onExpand={actions.expandOrFold}
          onClose={() => actions.select(undefined)}
          menu={
            selectedNode ? (
              <Menu
                trigger={
                  <Button small>
                    <Ellipsis className="size-3.5" aria-hidden="true" /> More
                  </Button>
                }
              >
                <NodeMenuItems node={selectedNode} address={address} actions={actions} />
              </Menu>
            ) : null
          }
          masked={masked}
          access={askedAccess(address)}
          lensPanel={
            lens === 'what-if'
              ? (details) => (
                  <WhatIfPanel
                    view={view}
                    select={select}
                    edge={selectedEdge}
                    masked={masked}
                    onSelect={actions.follow}
                    details={details}
                  />
                )
              : undefined
          }
        />
      </div>
      <KeysDialog open={keys} onOpenChange={setKeys} />
    </div>
  )
}
