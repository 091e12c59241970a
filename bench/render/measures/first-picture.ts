import { openLanyard } from '../lanyard.ts'
import type { Figures, Measure } from '../measure.ts'
import { withPage } from '../page.ts'
import { rivals } from '../rivals/index.ts'

export const firstPicture: Measure = {
  nodes: [2_000],
  rows: [
    {
      name: 'from the data to the first full picture',
      unit: 'ms',
      atMost: 500,
      timesAsFast: { rival: 'plain Cytoscape', times: 5 },
    },
  ],
  async run({ browser, url, graph }) {
    const figures: Figures = { Lanyard: await withPage(browser, (page) => openLanyard(page, url)) }
    for (const rival of rivals) figures[rival.name] = await withPage(browser, (page) => rival.open(page, graph))
    return [figures]
  },
}
