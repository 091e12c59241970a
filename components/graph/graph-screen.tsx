'use client'

import dynamic from 'next/dynamic'
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useGraph } from '#components/queries.ts'
import { EmptyMessage, ErrorMessage } from '#components/ui/message.tsx'
import type { GraphNode } from '#lib/graph/view/view-types.ts'
import { Appeared } from './appeared.tsx'
import { BandHeadings } from './band-headings.tsx'
import { cameraStore } from './camera-store.ts'
import type { GraphHandle } from './canvas.tsx'
import { drawnEdgesOf } from './drawn-edges.ts'
import { elementsOf } from './elements.ts'
import { edgesAsCsv, save } from './export-view.ts'
import { KeysDialog } from './keys-dialog.tsx'
import { Legend } from './legend.tsx'
import { Minimap } from './minimap.tsx'
import { Notes } from './notes.tsx'
import { pathThrough } from './path.ts'
import { SelectionPanel } from './selection-panel.tsx'
import { FailureNotice, FocusNotice, NotInViewNotice } from './stage-notices.tsx'
import { isFound, TableTwin } from './table-twin.tsx'
import { GraphToolbar } from './toolbar.tsx'
import { useFullScreen } from './use-full-screen.ts'
import { useGraphView } from './use-graph-view.ts'
import { useLayout } from './use-layout.ts'
import './graph.css'

// Cytoscape is large and needs a window: it comes with this screen only, and not from the server.
const GraphCanvas = dynamic(() => import('./canvas.tsx'), { ssr: false })

/** The identity graph with its toolbar, table twin and side panel. The address holds the view. */
export function GraphScreen() {
  const [{ focus, select, expand, audience, lens, twin }, setView] = useGraphView()
  const query = useGraph({ audience, focus: focus ?? undefined, expand })
  const stage = useRef<HTMLDivElement>(null)
  const root = useRef<HTMLDivElement>(null)
  const findField = useRef<HTMLInputElement>(null)
  const canvas = useRef<GraphHandle>(undefined)
  const [cameras] = useState(cameraStore)
  const [find, setFind] = useState('')
  const [foundAt, setFoundAt] = useState(-1)
  const [legend, setLegend] = useState(false)
  const [keys, setKeys] = useState(false)
  const [current, setCurrent] = useState<GraphNode>()
  const [failure, setFailure] = useState<string>()
  const [fullScreen, toggleFullScreen] = useFullScreen(root)

  const answered = query.isPlaceholderData ? undefined : query.data
  const key = JSON.stringify([answered?.snapshotId, audience, focus])
  const laidOut = useLayout(answered, key, stage)
  const view = laidOut?.view
  const elements = useMemo(() => (laidOut ? elementsOf(laidOut.view, laidOut.layout) : undefined), [laidOut])
  const edges = useMemo(() => (view ? drawnEdgesOf(view) : []), [view])
  const selectedNode = view?.nodes.find((node) => node.id === select)
  const selectedEdge = select ? edges.find((edge) => edge.edges.some((part) => part.id === select)) : undefined

  const wanted = find.trim().toLowerCase()
  const found = useMemo(
    () => (wanted && view ? view.nodes.filter((node) => isFound(node, wanted)).map((node) => node.id) : undefined),
    [wanted, view],
  )
  const isShown = selectedNode !== undefined || selectedEdge !== undefined
  const lit = useMemo(() => {
    if (found) return { nodes: new Set(found), edges: new Set<string>() }
    return select && isShown ? pathThrough(select, edges) : undefined
  }, [found, select, isShown, edges])

  const selectNode = useCallback((id: string | undefined) => setView({ select: id ?? null }), [setView])
  /** From a link in the panel: go there, too. */
  const follow = (id: string) => {
    selectNode(id)
    canvas.current?.show(id)
  }
  const expandNode = useCallback(
    (id: string) => {
      const node = view?.nodes.find((one) => one.id === id)
      if (expand.includes(id)) setView({ expand: expand.filter((one) => one !== id) })
      else if (node?.expandable) setView({ expand: [...expand, id] })
    },
    [view, expand, setView],
  )
  const move = useCallback(
    (id: string, place: { x: number; y: number }) => {
      if (!laidOut) return
      const at = laidOut.layout.ids.indexOf(id)
      if (at < 0) return
      // Pointer state belongs to the canvas; it is only kept for the next time the picture grows.
      laidOut.layout.x[at] = place.x
      laidOut.layout.y[at] = place.y
    },
    [laidOut],
  )
  const findNext = () => {
    if (!found || found.length === 0) return
    const next = (foundAt + 1) % found.length
    setFoundAt(next)
    follow(found[next]!)
  }
  const exportView = async (format: 'png' | 'json' | 'csv') => {
    if (!view) return
    setFailure(undefined)
    const name = `lanyard-graph-snapshot-${view.snapshotId}.${format}`
    try {
      if (format === 'png') {
        const picture = await canvas.current?.picture()
        if (picture) save(picture, name)
      } else if (format === 'json') save(new Blob([JSON.stringify(view, null, 2)], { type: 'application/json' }), name)
      else save(new Blob([edgesAsCsv(view)], { type: 'text/csv;charset=utf-8' }), name)
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    }
  }
  const escaped = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || keys) return
    if (find) setFind('')
    else if (select) selectNode(undefined)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => escaped(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  const ready = useCallback((handle: GraphHandle | undefined) => {
    canvas.current = handle
  }, [])

  return (
    <div ref={root} className="flex h-full min-h-0 min-w-0 flex-1 flex-col bg-bg">
      <h1 className="sr-only">Graph</h1>
      <GraphToolbar
        find={find}
        onFind={(text) => {
          setFind(text)
          setFoundAt(-1)
        }}
        found={found?.length}
        onFindNext={findNext}
        findRef={findField}
        lens={lens}
        onLens={(chosen) => setView({ lens: chosen })}
        audience={audience}
        onAudience={(chosen) => setView({ audience: chosen })}
        twin={twin}
        onTwin={(on) => setView({ twin: on })}
        legend={legend}
        onLegend={() => setLegend(!legend)}
        fullScreen={fullScreen}
        onFullScreen={toggleFullScreen}
        onFit={() => canvas.current?.fit()}
        onZoom={(factor) => canvas.current?.zoomBy(factor)}
        onKeys={() => setKeys(true)}
        onExport={exportView}
      />
      <div className="relative flex min-h-0 flex-1">
        <div ref={stage} className="relative flex min-h-0 min-w-0 flex-1 flex-col">
          {query.error && !view ? (
            <ErrorMessage error={query.error} retry={() => query.refetch()} />
          ) : view && view.nodes.length === 0 ? (
            <EmptyMessage title="There is nothing to draw here">
              {view.notes.length > 0 ? view.notes.join(' ') : 'No managed identity was found in this snapshot.'}
            </EmptyMessage>
          ) : twin && view ? (
            <TableTwin view={view} find={find} selected={select ?? undefined} onSelect={selectNode} />
          ) : laidOut && elements ? (
            <>
              <GraphCanvas
                elements={elements}
                pictureKey={laidOut.key}
                lit={lit}
                selected={select ?? undefined}
                label={`Identity graph: ${laidOut.view.nodes.length} nodes, ${laidOut.view.edges.length} edges. The table twin holds the same.`}
                onReady={ready}
                onSelect={selectNode}
                onExpand={expandNode}
                onMove={move}
                onCamera={cameras.tell}
                onCurrent={setCurrent}
                onKey={(pressed) => (pressed === '/' ? findField.current?.focus() : setKeys(true))}
              />
              <BandHeadings laidOut={laidOut} cameras={cameras} />
              <Minimap
                laidOut={laidOut}
                lit={lit}
                cameras={cameras}
                onCentre={(place) => canvas.current?.centre(place)}
              />
              {legend ? <Legend onClose={() => setLegend(false)} /> : <Notes notes={laidOut.view.notes} />}
            </>
          ) : (
            <p role="status" className="m-auto text-muted">
              Reading the graph…
            </p>
          )}
          {laidOut && !twin ? <Appeared laidOut={laidOut} onShow={(id) => canvas.current?.show(id)} /> : null}
          {focus ? (
            <FocusNotice
              label={view?.nodes.find((node) => node.id === focus)?.label ?? focus}
              onShowAll={() => setView({ focus: null })}
            />
          ) : null}
          {select && view && !isShown && !query.isFetching ? (
            <NotInViewNotice onFocus={() => setView({ focus: select })} />
          ) : null}
          {query.isFetching ? <p className="absolute top-2.5 right-3 z-10 text-faint text-xs">reading…</p> : null}
          {failure ? <FailureNotice message={failure} onDismiss={() => setFailure(undefined)} /> : null}
        </div>
        <SelectionPanel
          view={view}
          select={select}
          edge={selectedEdge}
          onFollow={follow}
          onClose={() => selectNode(undefined)}
        />
      </div>
      <p id="graph-keys" className="sr-only">
        Arrow keys walk along the edges, Enter selects, plus opens, F fits, slash finds, Escape clears, question mark
        lists all keys.
      </p>
      <p role="status" className="sr-only">
        {current
          ? `${current.label}, ${current.sublabel}${current.badge ? `, ${current.badge.count} warnings, worst ${current.badge.severity}` : ''}`
          : ''}
      </p>
      <KeysDialog open={keys} onOpenChange={setKeys} />
    </div>
  )
}
