import { gzipSync } from 'node:zlib'
import type { Measure } from '../measure.ts'
import { withPage } from '../page.ts'

/** Compressed scripts that a page asks for until it rests. */
const page = (path: string, atMost: number): Measure => ({
  nodes: [2_000],
  rounds: 1,
  rows: [{ name: `JavaScript of \`${path}\`, compressed`, unit: 'kB', atMost }],
  async run({ browser, url }) {
    const bytes = await withPage(browser, async (opened) => {
      const bodies: Promise<Buffer>[] = []
      opened.on('response', (response) => {
        if (response.request().resourceType() === 'script') bodies.push(response.body())
      })
      await opened.goto(url + path, { waitUntil: 'networkidle' })
      return (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0)
    })
    return [{ Lanyard: bytes / 1000 }]
  },
})

export const weights = [page('/', 130), page('/graph', 350)]
