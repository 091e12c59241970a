'use client'

import { List, Scan, Shapes, Waypoints, ZoomIn, ZoomOut } from 'lucide-react'
import type { FormEvent, Ref } from 'react'
import { ButtonLink } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { FilterField } from '#components/ui/text-field.tsx'

export function MapToolbar(props: {
  find: string
  onFind: (text: string) => void
  found: number | undefined
  onFindNext: () => void
  findRef: Ref<HTMLInputElement>
  legend: boolean
  onLegend: () => void
  list: boolean
  onList: () => void
  onFit: () => void
  onZoom: (factor: number) => void
}) {
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    props.onFindNext()
  }
  return (
    <div
      role="toolbar"
      aria-label="Map"
      className="flex flex-wrap items-center gap-2 border-line border-b bg-surface px-3 py-2"
    >
      <form onSubmit={onSubmit} className="relative w-72 max-w-full max-sm:order-2 max-sm:w-full">
        <FilterField label="Find on the map" value={props.find} onChange={props.onFind} inputRef={props.findRef} />
        {props.found === undefined ? null : (
          <span role="status" className="-translate-y-1/2 absolute top-1/2 right-8 bg-surface px-1 text-faint text-xs">
            {props.found === 0 ? 'not found' : `${props.found.toLocaleString('en')} found`}
          </span>
        )}
      </form>
      <div className="ml-auto flex items-center gap-0.5 max-sm:order-1 max-sm:w-full">
        <IconButton label="Zoom out" onClick={() => props.onZoom(1 / 1.5)}>
          <ZoomOut size={16} />
        </IconButton>
        <IconButton label="Zoom in" onClick={() => props.onZoom(1.5)}>
          <ZoomIn size={16} />
        </IconButton>
        <IconButton label="Fit the whole tenant in (F)" onClick={props.onFit}>
          <Scan size={16} />
        </IconButton>
        <IconButton label="Legend" pressed={props.legend} onClick={props.onLegend}>
          <Shapes size={16} />
        </IconButton>
        <IconButton label="List" pressed={props.list} onClick={props.onList} className="md:hidden">
          <List size={16} />
        </IconButton>
        <ButtonLink href="/graph" className="ml-1 max-sm:ml-auto">
          <Waypoints size={16} aria-hidden="true" />
          Graph
        </ButtonLink>
      </div>
    </div>
  )
}
