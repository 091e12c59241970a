'use client'

import type { RefObject } from 'react'
import { ChangesNotice } from '#components/history/changes-notice.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { counted } from '#components/ui/count-words.ts'
import type { GraphView } from '#lib/graph/view/view-types.ts'
import type { CameraStore } from './camera-store.ts'
import type { GraphHandle } from './cytoscape/handle.ts'
import { MovedNotice } from './moved-notice.tsx'
import { Notes } from './notes.tsx'
import type { GraphAddress } from './use-graph-view.ts'
import type { LaidOut } from './use-layout.ts'
import { ZoomTools } from './zoom-tools.tsx'

/** Below the picture, where it covers nothing: what the view is of, what it leaves out, and how near one is. */
export function GraphFooter(props: {
  address: GraphAddress
  view: GraphView
  /** Of the picture; a table has none of these. */
  laidOut?: LaidOut
  cameras?: CameraStore
  canvas?: RefObject<GraphHandle | undefined>
}) {
  const { address, view, laidOut, cameras, canvas } = props
  return (
    <div className="flex min-h-9 shrink-0 items-center gap-3 border-line border-t bg-surface px-3 py-0.5 text-muted text-xs">
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-0.5">
        <ChangesNotice address={address} />
        {view.leftOut ? (
          <p role="status" className="flex items-center gap-2 text-ink">
            {counted(view.leftOut, 'more node')}: too many for one view
            <ButtonLink href="/graph/map" small>
              Open the map
            </ButtonLink>
          </p>
        ) : null}
        <Notes notes={view.notes} />
        {laidOut ? <MovedNotice laidOut={laidOut} /> : null}
      </div>
      {cameras && canvas ? <ZoomTools cameras={cameras} canvas={canvas} /> : null}
    </div>
  )
}
