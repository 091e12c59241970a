// `npm run bench`: how fast the access engine is, as tables; `npm run bench -- collect`: how fast collecting is; `npm run bench -- warnings`: the warnings; `npm run bench -- what-if`: what changes would do;
// `npm run bench -- render`: drawing the graph; `npm run bench -- search`: searching;
// `npm run bench -- investigate`: an investigation; `npm run bench -- store`: snapshots on both databases; `npm run bench -- screens`: the screens at 100,000 resources;
// `npm run bench -- scripts`: the JavaScript that each page loads;
// `npm run bench -- viewers`: fifty people at once. Sizes, or seconds, may follow.
import { join } from 'node:path'
import { buildWhenStale } from './built.mjs'
import { chromiumPath } from './chromium.mjs'
import { main, prepare, root, run } from './node.mjs'

const benches = [
  'access',
  'collect',
  'investigate',
  'render',
  'screens',
  'scripts',
  'search',
  'store',
  'viewers',
  'warnings',
  'what-if',
]

await main(async () => {
  const [first = '', ...others] = process.argv.slice(2)
  const isSize = first === '' || /^\d+$/.test(first)
  if (!isSize && !benches.includes(first))
    throw new Error(`there is no bench \`${first}\`: name one of ${benches.join(', ')}, or give sizes`)
  const [bench, sizes] = isSize ? ['access', process.argv.slice(2)] : [first, others]
  const node = prepare()
  const args = ['--expose-gc', '--max-old-space-size=8192', join(root, 'bench', `${bench}.ts`), ...sizes]
  if (!['render', 'screens', 'scripts', 'viewers'].includes(bench)) return run(node, args)
  return (await buildWhenStale(node)) || run(node, args, { env: { LANYARD_CHROMIUM: chromiumPath(node) } })
})
