import { spreadOfTimes } from '../../measured.ts'
import { framesWhile, pan, zoom } from '../frames.ts'
import { openMap, paintTimes } from '../lanyard-map.ts'
import type { Measure } from '../measure.ts'
import { withPage } from '../page.ts'
import { sigma } from '../rivals/sigma.ts'

/** The whole-tenant map. sigma draws the same nodes and edges; its frames without a GPU say nothing and are left out. */
const mapOf = (nodes: number, atMost: { picture: number; layout?: number }): Measure => ({
  nodes: [nodes],
  rows: [
    {
      name: 'the map, from the data to the first picture',
      unit: 'ms',
      atMost: atMost.picture,
      timesAsFast: { rival: 'sigma', times: 1 },
    },
    { name: 'of that in the worker: reading and layout', unit: 'ms', atMost: atMost.layout },
    { name: 'of that in the worker: painting', unit: 'ms' },
    { name: 'from asking for the data to having it', unit: 'ms' },
    { name: 'panning the map, p95 of a frame', unit: 'ms', atMost: 20 },
    { name: 'panning the map, p95 of a picture in the worker', unit: 'ms' },
    { name: 'panning the map, tasks over 50 ms', unit: '', atMost: 0 },
    { name: 'zooming the map, p95 of a frame', unit: 'ms', atMost: 20 },
    { name: 'zooming the map, p95 of a picture in the worker', unit: 'ms' },
  ],
  async run({ browser, url, graph }) {
    const ours = await withPage(browser, async (page) => {
      const { drawn, times } = await openMap(page, url)
      await page.waitForTimeout(1000)
      await paintTimes(page)
      const middle = { x: 640, y: 480 }
      const panned = await framesWhile(page, () => pan(page, middle))
      const pictures = await paintTimes(page)
      const zoomed = await framesWhile(page, () => zoom(page, middle))
      const zoomPictures = await paintTimes(page)
      return [
        drawn,
        times.laidOut,
        times.painted,
        times.fetched,
        spreadOfTimes(panned.frames).p95,
        spreadOfTimes(pictures).p95,
        panned.longTasks.length,
        spreadOfTimes(zoomed.frames).p95,
        spreadOfTimes(zoomPictures).p95,
      ]
    })
    const theirs = await withPage(browser, (page) => sigma.open(page, graph))
    return ours.map((figure, row) => (row === 0 ? { Lanyard: figure, sigma: theirs } : { Lanyard: figure }))
  },
})

export const maps = [mapOf(10_000, { picture: 250, layout: 300 }), mapOf(50_000, { picture: 1500 })]
