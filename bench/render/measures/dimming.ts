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
        const middle = (y: number) => Math.abs(y - viewport.height / 2)
        const [node] = (await drawnNodes(page))
          .filter(({ x }) => x > 250 && x < viewport.width - 450)
          .sort((a, b) => middle(a.y) - middle(b.y))
        return fromClick(page, node!, { clicks: 1, done: "document.querySelector('[data-lit]') !== null" })
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
