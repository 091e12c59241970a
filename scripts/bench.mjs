// `npm run bench`: how fast the access engine is, as tables; `npm run bench -- collect`, how long a large tenant takes to
// collect. What follows is handed on.
import { join } from 'node:path'
import { main, prepare, root, run } from './node.mjs'

const script = process.argv[2] === 'collect' ? 'collect.ts' : 'access.ts'
await main(() =>
  run(prepare(), ['--expose-gc', '--max-old-space-size=8192', join(root, 'bench', script), ...process.argv.slice(2)]),
)
