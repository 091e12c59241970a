import { spreadOfTimes } from '../../measured.ts'
import { framesWhile, type Gesture, pan, zoom } from '../frames.ts'
import { fitLanyard, freePlace, openLanyard } from '../lanyard.ts'
import type { Figures, Measure } from '../measure.ts'
import { withPage } from '../page.ts'
import { rivals } from '../rivals/index.ts'

const p95 = ({ frames }: Gesture) => spreadOfTimes(frames).p95

/** With everything in view, which is when most must be painted. */
export const moving: Measure = {
  nodes: [2_000],
  rows: [
    { name: 'panning, p95 of a frame', unit: 'ms', atMost: 20 },
    { name: 'zooming, p95 of a frame', unit: 'ms', atMost: 20 },
    { name: 'tasks above 50 ms while panning', unit: '', atMost: 0 },
  ],
  async run({ browser, url, graph }) {
    const rows: Figures[] = [{}, {}, {}]
    const keep = (name: keyof Figures, panned: Gesture, zoomed: Gesture) => {
      for (const [at, value] of [p95(panned), p95(zoomed), panned.longTasks.length].entries()) rows[at]![name] = value
    }
    await withPage(browser, async (page) => {
      await openLanyard(page, url)
      await fitLanyard(page)
      await page.waitForTimeout(500)
      const free = await freePlace(page)
      const panned = await framesWhile(page, () => pan(page, free))
      const zoomed = await framesWhile(page, () => zoom(page, free))
      keep('Lanyard', panned, zoomed)
    })
    for (const rival of rivals)
      await withPage(browser, async (page) => {
        await rival.open(page, graph)
        await page.waitForTimeout(500)
        const free = await rival.freePlace(page)
        const panned = await framesWhile(page, () => pan(page, free))
        const zoomed = await framesWhile(page, () => zoom(page, free))
        keep(rival.name, panned, zoomed)
      })
    return rows
  },
}
