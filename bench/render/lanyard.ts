import type { Page } from '@playwright/test'

interface Place {
  x: number
  y: number
}
interface Stage {
  elements: { nodes: { node: { id: string; kind: string; count?: number; label: string }; place: Place }[] }
  camera: { zoom: number; pan: Place }
  painted: boolean
}
export type Host = HTMLElement & { lanyardGraph?: Stage }
type Watched = Window & { drawn?: number; ended?: Promise<number> }

export const host = '[data-graph-canvas]'

/**
 * Opens the graph as anyone does. @returns milliseconds from the end of the answer with the graph to the frame after the
 * one in which all of it was painted
 */
export async function openLanyard(page: Page, url: string, query = ''): Promise<number> {
  await page.addInitScript((host) => {
    const look = () => {
      if (!document.querySelector<Host>(host)?.lanyardGraph?.painted) return void requestAnimationFrame(look)
      requestAnimationFrame(() => requestAnimationFrame(() => Object.assign(window, { drawn: performance.now() })))
    }
    requestAnimationFrame(look)
  }, host)
  await page.goto(`${url}/graph${query}`)
  await page.waitForFunction(() => (window as Watched).drawn !== undefined, undefined, { timeout: 60_000 })
  return page.evaluate(() => {
    const [answer] = performance
      .getEntriesByType('resource')
      .filter(({ name }) => new URL(name).pathname === '/api/graph') as PerformanceResourceTiming[]
    return (window as Watched).drawn! - answer!.responseEnd
  })
}

/** Everything in view, the keyboard on the graph. */
export async function fitLanyard(page: Page) {
  await page.getByRole('application').focus()
  await page.keyboard.press('f')
}

export interface Drawn {
  id: string
  kind: string
  count: number
  label: string
  /** On the page. */
  x: number
  y: number
  /** Where it stands in the picture, whatever the camera does. */
  place: { x: number; y: number }
}

export async function drawnNodes(page: Page): Promise<Drawn[]> {
  return page.locator(host).evaluate((element: Host) => {
    const { elements, camera } = element.lanyardGraph!
    const { left, top } = element.getBoundingClientRect()
    const { pan, zoom } = camera
    return elements.nodes.map(({ node: { id, kind, count = 0, label }, place }) => ({
      id,
      kind,
      count,
      label,
      place,
      x: left + place.x * zoom + pan.x,
      y: top + place.y * zoom + pan.y,
    }))
  })
}

/** A place over the graph with no node under it. */
export async function freePlace(page: Page) {
  const zoom = await page.locator(host).evaluate((element: Host) => element.lanyardGraph!.camera.zoom)
  const nodes = await drawnNodes(page)
  const box = (await page.locator(host).boundingBox())!
  for (let y = box.y + 200; y < box.y + box.height - 200; y += 7)
    for (let x = box.x + 250; x < box.x + box.width - 300; x += 7)
      if (nodes.every((node) => Math.abs(node.x - x) > 118 * zoom + 3 || Math.abs(node.y - y) > 32 * zoom + 3))
        return { x, y }
  throw new Error('there is no free place in view')
}

/**
 * Milliseconds from a pointer being let go (the second time for `clicks: 2`) to the frame after the one in which `done`
 * held; `done` runs in the page.
 */
export async function fromClick(
  page: Page,
  at: { x: number; y: number },
  { clicks, done }: { clicks: 1 | 2; done: string },
): Promise<number> {
  await page.mouse.move(at.x, at.y)
  await page.evaluate(
    ([clicks, done]) => {
      const holds = new Function(`return ${done}`) as () => boolean
      const ended = new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`this did not come true within 20 s: ${done}`)), 20_000)
        let left = clicks
        const released = () => {
          if (--left > 0) return
          window.removeEventListener('pointerup', released, true)
          const began = performance.now()
          const look = () => {
            if (!holds()) return void requestAnimationFrame(look)
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - began)))
          }
          look()
        }
        window.addEventListener('pointerup', released, true)
      })
      Object.assign(window, { ended })
    },
    [clicks, done] as const,
  )
  await page.mouse.click(at.x, at.y, { clickCount: clicks })
  return page.evaluate(() => (window as Watched).ended!)
}
