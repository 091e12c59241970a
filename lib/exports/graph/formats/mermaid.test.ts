import { chromium } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chromiumPath } from '../../../../scripts/chromium.mjs'
import { hostileView } from '../testing/hostile-view.ts'
import { mermaid } from './mermaid.ts'

interface Flowchart {
  vertices: [id: string, text: string][]
  edges: [start: string, end: string, text: string][]
}

const browser = chromium.launch({ executablePath: await chromiumPath() })
beforeAll(() => browser, 60_000)
afterAll(async () => (await browser).close())

/** What Mermaid itself makes of the text, in a page, which it needs. */
async function read(text: string): Promise<Flowchart> {
  const page = await (await browser).newPage()
  await page.setContent('<!doctype html><title>a wiki</title>')
  await page.addScriptTag({ path: 'node_modules/mermaid/dist/mermaid.min.js' })
  const found = await page.evaluate(async (source) => {
    // biome-ignore lint/suspicious/noExplicitAny: Mermaid as a script of the page
    const { mermaid } = globalThis as any
    // Diagrams are loaded when the first text is parsed.
    await mermaid.parse(source)
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(source)
    const vertices = [...db.getVertices().entries()].map(([id, { text: words }]) => [id, words])
    return {
      vertices,
      edges: db
        .getEdges()
        .map((edge: { start: string; end: string; text: string }) => [edge.start, edge.end, edge.text]),
    }
  }, text)
  await page.close()
  return found as Flowchart
}

const shown = (text: string) =>
  text.replace(/ﬂ°°(\d+)¶ß|#(\d+);/g, (_, one, other) => String.fromCodePoint(Number(one ?? other)))

test('Mermaid reads the same nodes and edges, whatever they are called', { timeout: 60_000 }, async () => {
  const { vertices, edges } = await read(mermaid.write(hostileView))
  expect(vertices.map(([id, text]) => [id, shown(text)])).toEqual(
    hostileView.nodes.map(({ label, sublabel }, at) => [`n${at}`, `${label.replace(/\s/g, ' ')} · ${sublabel}`]),
  )
  const number = new Map(hostileView.nodes.map(({ id }, at) => [id, `n${at}`]))
  expect(edges.map(([start, end, text]) => [start, end, shown(text)])).toEqual(
    hostileView.edges.map(({ source, target, label }) => [
      number.get(source),
      number.get(target),
      label.replace(/\s/g, ' '),
    ]),
  )
})
