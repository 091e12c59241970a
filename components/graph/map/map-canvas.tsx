'use client'

import { type KeyboardEvent, type PointerEvent, useEffect, useEffectEvent, useRef } from 'react'
import { paletteOf } from '../paint/palette.ts'
import type { Camera } from '../paint/scene.ts'
import type { Point } from '../point.ts'
import { pointIn } from '../stage.ts'
import { fontSources } from './font-sources.ts'
import { startMapWorker } from './map-in-worker.ts'
import type { MapTimes, ScreenSize } from './map-messages.ts'
import type { MapOutline } from './map-outline.ts'
import { type MapHandle, MapStage, sizeOf } from './map-stage.ts'

export interface MapCanvasProps {
  /** Address of the map's bytes; another one is another map. */
  path: string
  find: string
  label: string
  /** The camera to begin with, where the address has one. */
  cameraAtFirst(outline: MapOutline, size: ScreenSize): Camera | undefined
  onReady(handle: MapHandle | undefined): void
  onOpened(outline: MapOutline): void
  onFailed(error: string): void
  onCamera(camera: Camera, size: ScreenSize): void
  onPoint(place: Point | undefined): void
  onPress(place: Point): void
  onKey(event: KeyboardEvent): void
  /** Of the place under the pointer; without one, of where the keyboard is. `at` is where on the page. */
  onMenu(place: Point | undefined, at: Point): void
}

/** For end-to-end tests and the bench: how long each step to the first picture took hangs on the element. */
interface Host extends HTMLDivElement {
  lanyardMap?: { camera(): Camera; painting(): Promise<number[] | undefined>; times?: MapTimes }
}

/** One canvas that a worker paints; here are only the pointer, the camera and the keys. */
export function MapCanvas(props: MapCanvasProps) {
  const frame = useRef<Host>(null)
  const stage = useRef<MapStage>(undefined)
  const opened = useEffectEvent((outline: MapOutline, at: MapStage) => {
    at.open(outline, props.cameraAtFirst(outline, at.size))
    props.onOpened(outline)
    props.onReady(at.handle)
  })
  const failed = useEffectEvent((error: string) => props.onFailed(error))
  const moved = useEffectEvent((camera: Camera, size: ScreenSize) => props.onCamera(camera, size))
  const gone = useEffectEvent(() => props.onReady(undefined))
  const findAtFirst = useEffectEvent(() => props.find)
  const { path } = props
  useEffect(() => {
    const host = frame.current!
    const canvas = document.createElement('canvas')
    canvas.className = 'absolute inset-0 size-full'
    canvas.setAttribute('aria-hidden', 'true')
    host.prepend(canvas)
    host.tabIndex = 0
    const palette = paletteOf(host)
    const made = new MapStage(host, sizeOf(host), (camera, size) => moved(camera, size))
    stage.current = made
    made.worker = startMapWorker(
      {
        path,
        canvas: canvas.transferControlToOffscreen(),
        look: { size: made.size, palette, current: null, find: findAtFirst(), bare: false },
        fonts: fontSources(palette.font),
      },
      {
        onOpened: (outline) => opened(outline, made),
        onPainted(times) {
          if (host.lanyardMap) host.lanyardMap.times = times
        },
        onFailed: (error) => failed(error),
      },
    )
    const resized = new ResizeObserver(() => made.resize(sizeOf(host)))
    resized.observe(host)
    const themed = new MutationObserver(() => made.worker?.look({ palette: paletteOf(host) }))
    themed.observe(document.documentElement, { attributeFilter: ['class', 'data-theme', 'style'] })
    const onWheel = (event: WheelEvent) => made.wheel(event)
    host.addEventListener('wheel', onWheel, { passive: false })
    host.lanyardMap = { camera: () => made.camera, painting: () => made.handle.ask('painting', {}) }
    return () => {
      gone()
      host.removeEventListener('wheel', onWheel)
      resized.disconnect()
      themed.disconnect()
      made.stop()
      canvas.remove()
      delete host.lanyardMap
    }
  }, [path])
  useEffect(() => stage.current?.worker?.look({ find: props.find }), [props.find])

  const placeOf = (event: PointerEvent) => stage.current!.model(pointIn(event))
  return (
    <div
      ref={frame}
      role="application"
      data-map
      aria-label={props.label}
      aria-describedby="map-keys"
      className="graph-theme absolute inset-0 cursor-grab touch-none select-none overflow-hidden bg-bg focus-visible:outline-2 focus-visible:-outline-offset-2 active:cursor-grabbing"
      onKeyDown={(event) => props.onKey(event)}
      onPointerDown={(event) => stage.current?.press(event)}
      onPointerMove={(event) => {
        if (stage.current?.drag(event)) props.onPoint(undefined)
        else if (event.pointerType === 'mouse') props.onPoint(placeOf(event))
      }}
      onPointerUp={(event) => {
        if (stage.current?.release(event)) props.onPress(placeOf(event))
      }}
      onPointerCancel={(event) => stage.current?.release(event)}
      onPointerLeave={() => props.onPoint(undefined)}
      onContextMenu={(event) => {
        event.preventDefault()
        const { pointerType } = event.nativeEvent as globalThis.PointerEvent
        const place = pointerType ? stage.current!.model(pointIn(event)) : undefined
        props.onMenu(place, { x: event.clientX, y: event.clientY })
      }}
    />
  )
}
