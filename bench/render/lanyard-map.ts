import type { Page } from '@playwright/test'

interface Times {
  answeredAt: number
  fetched: number
  laidOut: number
  painted: number
}
type Host = HTMLElement & { lanyardMap?: { times?: Times; painting(): Promise<number[]> } }
type Watched = Window & { mapDrawn?: number }

export const mapHost = '[data-map]'

/**
 * Opens the map as anyone does. @returns milliseconds from the end of its answer to the frame after the one in which
 * the worker's first picture of all of it was there, and what the worker says of its own steps
 */
export async function openMap(page: Page, url: string): Promise<{ drawn: number; times: Times }> {
  await page.addInitScript((host) => {
    const look = () => {
      if (!document.querySelector<Host>(host)?.lanyardMap?.times) return void requestAnimationFrame(look)
      requestAnimationFrame(() =>
        requestAnimationFrame(() => Object.assign(window, { mapDrawn: performance.timeOrigin + performance.now() })),
      )
    }
    requestAnimationFrame(look)
  }, mapHost)
  await page.goto(`${url}/graph/map`)
  await page.waitForFunction(() => (window as Watched).mapDrawn !== undefined, undefined, { timeout: 90_000 })
  return page.evaluate((host) => {
    const times = document.querySelector<Host>(host)!.lanyardMap!.times!
    return { drawn: (window as Watched).mapDrawn! - times.answeredAt, times }
  }, mapHost)
}

/** How long the worker painted at each picture since this was asked before. */
export const paintTimes = (page: Page) =>
  page.evaluate((host) => document.querySelector<Host>(host)!.lanyardMap!.painting(), mapHost)
