import { drawnNodes, fromClick, openLanyard } from '../lanyard.ts'
import type { Figures, Measure } from '../measure.ts'
import { viewport, withPage } from '../page.ts'
import { rivals } from '../rivals/index.ts'

export const dimming: Measure = {
  nodes: [2_000],
  rows: [{ name: 'dimming all but a path', unit: 'ms', atMost: 100 }],
  async run({ browser, url, graph }) {
    const figures: Figures = {
      Lanyard: await withPage(browser, async (page) => {
        await openLanyard(page, url)
        await page.waitForTimeout(500)
        const identity = (await drawnNodes(page)).find(
          ({ kind, y }) => kind === 'identity' && y > 250 && y < viewport.height - 250,
        )!
        return fromClick(page, identity, { clicks: 1, done: "document.querySelector('[data-lit]') !== null" })
      }),
    }
    for (const rival of rivals)
      figures[rival.name] = await withPage(browser, async (page) => {
        await rival.open(page, graph)
        await page.waitForTimeout(500)
        return rival.dim(page, graph)
      })
    return [figures]
  },
}
