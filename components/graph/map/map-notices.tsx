import { EmptyMessage } from '#components/ui/message.tsx'
import type { MapPlace } from './map-messages.ts'
import type { MapOutline } from './map-outline.ts'
import { placeWords } from './place-words.ts'
import type { Region } from './use-region.ts'

const plate = 'absolute z-10 rounded-md border border-line-strong bg-surface px-2.5 py-1 text-muted text-xs'

/** What is said over the map: where the pointer is, and what is not there. */
export function MapNotices(props: {
  outline: MapOutline | undefined
  /** Nothing more will come. */
  hasFailed: boolean
  pointed: MapPlace | undefined
  region: Region | undefined
  regionError: Error | null
}) {
  const { outline, pointed, region, regionError } = props
  if (!outline)
    return props.hasFailed ? null : (
      <p role="status" className="absolute inset-0 m-auto h-fit w-fit text-muted">
        Reading the map…
      </p>
    )
  if (outline.nodes === 0)
    return (
      <div className="absolute inset-0 bg-bg">
        <EmptyMessage title="There is nothing to draw here">
          {outline.notes.join(' ') || 'No resource and no managed identity was found in this snapshot.'}
        </EmptyMessage>
      </div>
    )
  const lacking = region
    ? [
        ...(region.leftOut > 0 ? [`${region.leftOut} more nodes are in view: zoom in to see them.`] : []),
        ...region.view.notes,
      ]
    : []
  return (
    <>
      {pointed && !region ? (
        <p aria-hidden="true" className={`${plate} pointer-events-none top-3 right-3 max-w-[calc(100%-1.5rem)]`}>
          {placeWords(outline, pointed)}
        </p>
      ) : null}
      {regionError ? (
        <p role="alert" className={`${plate} top-3 right-3`}>
          What is in view could not be read: {regionError.message}
        </p>
      ) : null}
      {lacking.length > 0 ? <p className={`${plate} bottom-3 left-3 max-w-sm`}>{lacking.join(' ')}</p> : null}
    </>
  )
}
