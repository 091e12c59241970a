import { mapFromBytes } from '#lib/graph/map/map-bytes.ts'
import type { ErrorAnswer } from '#lib/server/answers.ts'
import type { Palette } from '../paint/palette.ts'
import { forgetTexts } from '../paint/text.ts'
import { firstMapCamera } from './map-camera.ts'
import type { FromWorker, MapLook, MapQuestion, MapQuestions, ToWorker } from './map-messages.ts'
import { MapModel } from './map-model.ts'
import { MapPainter, type MapScene } from './paint/map-painter.ts'

// The page's types stand for the worker's here: both have `onmessage`, `fonts`, frames and `postMessage`.
const scope = globalThis as unknown as {
  onmessage: (event: MessageEvent<ToWorker>) => void
  postMessage(message: FromWorker): void
  fonts: FontFaceSet
}

let model: MapModel | undefined
let painter: MapPainter | undefined
let scene: MapScene | undefined
let palette: Palette | undefined
let waiting: MapLook[] = []
let frame = 0
/** Of the last pictures; a bench asks for them. */
let paintTimes: number[] = []
const keptTimes = 400
/** Until its own letters are there, the map is written in others: a context keeps what a font's name once meant. */
let hasLetters = false
const otherLetters = 'system-ui, sans-serif'

scope.onmessage = ({ data: message }) => {
  if (message.say === 'open')
    open(message).catch((error: Error) => scope.postMessage({ say: 'failed', error: error.message }))
  else if (message.say === 'look') take(message.look)
  else answer(message.turn, message.question, message.ask)
}

async function open({ path, canvas, look, fonts }: Extract<ToWorker, { say: 'open' }>) {
  const started = performance.now()
  const response = await fetch(path).catch(() => {
    throw new Error('the Lanyard server does not answer: see whether it still runs, then try again')
  })
  if (!response.ok) throw new Error(await refusalOf(response))
  const buffer = await response.arrayBuffer()
  const fetched = performance.now()
  model = new MapModel(mapFromBytes(buffer))
  const laidOut = performance.now()
  painter = new MapPainter(canvas, model)
  const { find: _, ...rest } = look
  scene = { ...rest, palette: lettered(look.palette), camera: firstMapCamera(model.layout, look.size) }
  scope.postMessage({ say: 'opened', outline: model.outline })
  for (const one of [{ find: look.find }, ...waiting]) take(one)
  waiting = []
  cancelAnimationFrame(frame)
  frame = 0
  painter.paint(scene)
  const painted = performance.now()
  scope.postMessage({
    say: 'painted',
    times: {
      answeredAt: performance.timeOrigin + fetched,
      fetched: fetched - started,
      laidOut: laidOut - fetched,
      painted: painted - laidOut,
    },
  })
  // Letters of the page's own face come a little later; the first picture does not wait for them.
  await Promise.allSettled(
    fonts.map(async ({ family, source, descriptors }) => {
      const face = new FontFace(family, source, descriptors)
      scope.fonts.add(face)
      if (/U\+0{1,4}-0{0,2}FF|U\+0-/i.test(descriptors.unicodeRange ?? '')) await face.load()
    }),
  )
  hasLetters = true
  forgetTexts()
  take({ palette: palette ?? look.palette })
}

const lettered = (palette: Palette): Palette => (hasLetters ? palette : { ...palette, font: otherLetters })

async function refusalOf(response: Response): Promise<string> {
  const known = (await response.json().catch(() => undefined)) as Partial<ErrorAnswer> | undefined
  return known?.error ?? `the server answered with status ${response.status}: try again, and look at its log`
}

function take({ find, ...look }: MapLook) {
  if (!model || !scene) {
    waiting.push(find === undefined ? look : { ...look, find })
    return
  }
  if (look.palette) palette = look.palette
  Object.assign(scene, look, look.palette && { palette: lettered(look.palette) })
  if (find !== undefined) {
    const nodes = model.matching(find)
    scene.found = find.trim() === '' ? undefined : { nodes, byGroup: model.countByGroup(nodes) }
  }
  repaint()
}

function repaint() {
  frame ||= requestAnimationFrame(() => {
    frame = 0
    if (!painter || !scene) return
    const began = performance.now()
    painter.paint(scene)
    paintTimes = [...paintTimes.slice(-keptTimes + 1), performance.now() - began]
  })
}

const answers: { [Q in MapQuestion]: (model: MapModel, ask: MapQuestions[Q]['ask']) => MapQuestions[Q]['answer'] } = {
  find: (map, { text }) => map.find(text),
  nodesOf: (map, { group, most }) => map.nodesOf(group, most),
  node: (map, { id }) => {
    const number = map.numberOf(id)
    return number === undefined ? undefined : map.placed(number)
  },
  at: (map, { point }) => map.at(point),
  region: (map, { camera, size }) => map.region(camera, size),
  painting: () => {
    const times = paintTimes
    paintTimes = []
    return times
  },
  places: (map, { ids }) => map.places(ids),
}

function answer(turn: number, question: MapQuestion, ask: unknown) {
  const given = model && (answers[question] as (model: MapModel, ask: unknown) => unknown)(model, ask)
  scope.postMessage({ say: 'answer', turn, answer: given })
}
