import type { Page } from '@playwright/test'

export interface Gesture {
  /** Milliseconds from each frame to the next. */
  frames: number[]
  /** Milliseconds of tasks of the main thread above 50. */
  longTasks: number[]
}

type Recorder = Window & { recorded?: Gesture & { stop(): void } }

/** Frames and long tasks of the page while something is done to it. */
export async function framesWhile(page: Page, act: () => Promise<void>): Promise<Gesture> {
  await page.evaluate(() => {
    const frames: number[] = []
    const longTasks: number[] = []
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) longTasks.push(entry.duration)
    })
    observer.observe({ type: 'longtask' })
    let last = 0
    let goes = true
    const tick = (now: number) => {
      if (last > 0) frames.push(now - last)
      last = now
      if (goes) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
    const stop = () => {
      goes = false
      observer.disconnect()
    }
    Object.assign(window, { recorded: { frames, longTasks, stop } })
  })
  await act()
  return page.evaluate(() => {
    const { frames, longTasks, stop } = (window as Recorder).recorded!
    stop()
    return { frames, longTasks }
  })
}

/** Waits for the next frame of the page, so that a gesture has a step a frame, as a hand's has. */
export const nextFrame = (page: Page) =>
  page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())))

/** A drag from a free place, to and fro, a step a frame. */
export async function pan(page: Page, from: { x: number; y: number }) {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (let step = 1; step <= 90; step++) {
    await page.mouse.move(from.x + 200 * Math.sin(step / 10), from.y + 120 * Math.sin(step / 7))
    await nextFrame(page)
  }
  await page.mouse.up()
}

/** The wheel, in and out again, over the middle. */
export async function zoom(page: Page, at: { x: number; y: number }) {
  await page.mouse.move(at.x, at.y)
  for (let step = 0; step < 80; step++) {
    await page.mouse.wheel(0, step < 40 ? -60 : 60)
    await nextFrame(page)
  }
}
