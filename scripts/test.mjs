// `npm test`: everything that must hold, in the order in which mistakes are cheapest to find.
// `node scripts/test.mjs unit …` runs one step; what follows its name is handed to the tool.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildWhenStale } from './built.mjs'
import { chromiumPath } from './chromium.mjs'
import { command, main, prepare, root, run, say } from './node.mjs'
import { countLine, playwrightCount, vitestCount } from './test-counts.mjs'

const report = (name) => join(root, '.test', `${name}.json`)
const vitest = (node, name, args) =>
  run(node, [
    command('vitest'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report(name)}`,
    ...args,
  ])

const steps = {
  types: async (node, args) =>
    (await run(node, [command('next'), 'typegen'])) || run(node, [command('typescript', 'tsc'), '--noEmit', ...args]),
  lint: (node, args) => run(node, [command('@biomejs/biome', 'biome'), 'ci', ...args]),
  unused: (node, args) => run(node, [command('knip'), ...args]),
  unit: (node, args) => vitest(node, 'unit', args),
  long: (node, args) => vitest(node, 'long', ['--mode=long', '--passWithNoTests', ...args]),
  build: (node) => buildWhenStale(node),
  e2e: async (node, args) => {
    const failed = await buildWhenStale(node)
    const env = failed ? {} : { LANYARD_CHROMIUM: chromiumPath(node) }
    return failed || run(node, [command('@playwright/test', 'playwright'), 'test', ...args], { env })
  },
}
const everything = ['types', 'lint', 'unused', 'unit', 'build', 'e2e']
const counts = { unit: vitestCount, long: vitestCount, e2e: playwrightCount }

/** The exit code of a step; what it throws is said, and the tests before it are still counted. */
async function ended(step) {
  try {
    return await step()
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    return 1
  }
}

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

await main(async () => {
  const [only, ...args] = process.argv.slice(2)
  if (only !== undefined && !Object.hasOwn(steps, only))
    throw new Error(`there is no step \`${only}\`: name one of ${Object.keys(steps).join(', ')}, or none to run all`)
  const started = Date.now()
  const node = prepare()
  const total = { passed: 0, failed: 0, skipped: 0 }
  let counted = false
  let code = 0
  for (const name of only ? [only] : everything) {
    const stepStarted = Date.now()
    console.log(`\n=== ${name}`)
    rmSync(report(name), { force: true })
    code = await ended(() => steps[name](node, args))
    console.log(`=== ${name}: ${code === 0 ? 'ok' : `failed with exit code ${code}`} after ${seconds(stepStarted)}`)
    if (counts[name]) {
      counted = true
      const count = counts[name](report(name), code)
      for (const key of Object.keys(total)) total[key] += count[key]
    }
    if (code !== 0) break
  }
  console.log(`=== ${code === 0 ? 'everything' : 'stopped'} after ${seconds(started)}\n`)
  if (counted) console.log(countLine(total))
  return code
})
