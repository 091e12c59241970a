import type { Page } from '@playwright/test'

type Watched = Window & { interactions?: Map<number, { name: string; duration: number }>; longTasks?: number[] }

/** From now on every page notes how long each interaction took until the next paint, and every long task. */
export const watchInteractions = (page: Page) =>
  page.addInitScript(() => {
    const interactions = new Map<number, { name: string; duration: number }>()
    const longTasks: number[] = []
    Object.assign(window, { interactions, longTasks })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId: number })[]) {
        const known = interactions.get(entry.interactionId)?.duration ?? 0
        if (entry.interactionId > 0 && entry.duration > known)
          interactions.set(entry.interactionId, { name: entry.name, duration: entry.duration })
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longTasks.push(duration)
    }).observe({ type: 'longtask' })
  })

/** Milliseconds of the interactions since the last call; those below 16 are not told by the browser, and are 0 here. */
export async function interactionsOf(page: Page, act: () => Promise<number>): Promise<number[]> {
  await page.evaluate(() => (window as Watched).interactions?.clear())
  const done = await act()
  await page.waitForTimeout(300)
  const slow = await page.evaluate(() =>
    [...(window as Watched).interactions!.values()].map(({ duration }) => duration),
  )
  return [...slow, ...Array.from({ length: Math.max(0, done - slow.length) }, () => 0)]
}

export const longestTask = (page: Page) => page.evaluate(() => Math.max(0, ...(window as Watched).longTasks!))
