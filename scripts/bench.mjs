// `npm run bench`: how fast the access engine is, as tables. What follows `--` is handed on.
import { join } from 'node:path'
import { main, prepare, root, run } from './node.mjs'

await main(() =>
  run(prepare(), [
    '--expose-gc',
    '--max-old-space-size=8192',
    join(root, 'bench', 'access.ts'),
    ...process.argv.slice(2),
  ]),
)
