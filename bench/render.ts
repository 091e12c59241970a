// How fast the graph is drawn, beside other ways to draw the same: `npm run bench -- render`; `-- render panning layout`
// takes only the rows with one of these words in their names, `quick` one round only.
import { type Browser, chromium } from '@playwright/test'
import { machine, table } from './measured.ts'
import type { Contender, Figures, Measure, Row } from './render/measure.ts'
import { measures } from './render/measures/index.ts'
import { plainGraphOf } from './render/plain-graph.ts'
import { tenantServer } from './render/tenant-server.ts'

const contenders: Contender[] = ['Lanyard', 'plain Cytoscape', 'sigma']
const words = process.argv.slice(2)
const isQuick = words.includes('quick')
const only = words.filter((word) => word !== 'quick')
const wanted = measures.filter(
  ({ rows }) => only.length === 0 || rows.some(({ name }) => only.some((word) => name.includes(word))),
)

/** The medians of each row of a measure over its rounds. */
async function medians(measure: Measure, stage: Parameters<Measure['run']>[0]): Promise<Figures[]> {
  const rounds: Figures[][] = []
  for (let round = 0; round < (isQuick ? 1 : (measure.rounds ?? 3)); round++) rounds.push(await measure.run(stage))
  return measure.rows.map((_, row) => {
    const figures: Figures = {}
    for (const name of contenders) {
      const values = rounds.flatMap((round) => round[row]?.[name] ?? []).sort((a, b) => a - b)
      if (values.length > 0) figures[name] = values[values.length >> 1]!
    }
    return figures
  })
}

function lackOf({ name, atMost, timesAsFast }: Row, figures: Figures): string[] {
  const ours = figures.Lanyard
  if (ours === undefined) return []
  const lacks: string[] = []
  if (atMost !== undefined && ours > atMost) lacks.push(`${name}: ${shown(ours)}, more than ${atMost}`)
  const theirs = timesAsFast && figures[timesAsFast.rival]
  if (theirs !== undefined && theirs < ours * timesAsFast!.times)
    lacks.push(
      `${name}: ${shown(theirs / ours)} times as fast as ${timesAsFast!.rival}, less than ${timesAsFast!.times}`,
    )
  return lacks
}

const shown = (value: number | undefined) =>
  value === undefined ? '' : value.toFixed(Number.isInteger(value) || value >= 100 ? 0 : 1)
const head = ({ name, unit }: Row) => (unit ? `${name}, ${unit}` : name)

async function measured(browser: Browser): Promise<string[]> {
  const lacks: string[] = []
  for (const nodes of [...new Set(wanted.flatMap((measure) => measure.nodes))].sort((a, b) => a - b)) {
    const graph = plainGraphOf(nodes)
    const server = await tenantServer(nodes)
    const lines: string[][] = []
    try {
      for (const measure of wanted.filter((one) => one.nodes.includes(nodes))) {
        const figures = await medians(measure, { browser, url: server.url, graph })
        for (const [at, row] of measure.rows.entries()) {
          lines.push([head(row), ...contenders.map((name) => shown(figures[at]![name])), shown(row.atMost)])
          console.error(`bench: ${lines.at(-1)!.join(' | ')}`)
          lacks.push(...lackOf(row, figures[at]!))
        }
      }
    } finally {
      await server.stop()
    }
    console.log(
      `\n${graph.nodes.length.toLocaleString('en')} nodes, ${graph.edges.length.toLocaleString('en')} edges:\n`,
    )
    console.log(table(['', ...contenders, 'wanted, at most'], lines))
  }
  return lacks
}

console.log(machine())
const browser = await chromium.launch({
  executablePath: process.env.LANYARD_CHROMIUM,
  chromiumSandbox: false,
  args: ['--disable-gpu'],
})
console.log(`Chromium ${browser.version()}, without a GPU; medians of three rounds, all contenders in each.`)
const lacks = await measured(browser).finally(() => browser.close())
for (const one of lacks) console.error(`bench: ${one}`)
process.exitCode = lacks.length === 0 ? 0 : 1
