import { drawnNodes, fromClick, host, openLanyard } from '../lanyard.ts'
import type { Figures, Measure } from '../measure.ts'
import { withPage } from '../page.ts'
import { rivals } from '../rivals/index.ts'
import { fleet } from '../tenant.ts'

/** The fleet's fold is opened where it stands: asked of the server, laid out, painted. */
export const expanding: Measure = {
  nodes: [2_000],
  rows: [
    { name: `opening a node with ${fleet} neighbours`, unit: 'ms', atMost: 200 },
    { name: 'nodes that moved meanwhile', unit: '', atMost: 0 },
  ],
  async run({ browser, url, graph }) {
    const moved: Figures = {}
    const figures: Figures = {
      Lanyard: await withPage(browser, async (page) => {
        await openLanyard(page, url)
        const fold = (await drawnNodes(page)).find(({ count }) => count === fleet)
        if (!fold) throw new Error('the fleet is not drawn as one node')
        // A link brings it into view.
        await openLanyard(page, url, `?select=${encodeURIComponent(fold.id)}`)
        await page.getByRole('application').focus()
        await page.keyboard.press('Escape')
        await page.waitForTimeout(1500)
        const before = await drawnNodes(page)
        const at = before.find(({ id }) => id === fold.id)!
        const ms = await fromClick(
          page,
          { x: at.x - 20, y: at.y },
          {
            clicks: 2,
            done: `document.querySelector('${host}').lanyardGraph.elements.nodes.length >= ${before.length + fleet - 1} && document.querySelector('${host}').lanyardGraph.painted`,
          },
        )
        const after = new Map((await drawnNodes(page)).map((node) => [node.id, node]))
        moved.Lanyard = before.filter(({ id, place, x, y }) => {
          const now = after.get(id)
          return now && (now.place.x !== place.x || now.place.y !== place.y || now.x !== x || now.y !== y)
        }).length
        return ms
      }),
    }
    for (const rival of rivals)
      figures[rival.name] = await withPage(browser, async (page) => {
        await rival.open(page, graph)
        await page.waitForTimeout(500)
        return rival.expand(page, graph, fleet)
      })
    return [figures, moved]
  },
}
