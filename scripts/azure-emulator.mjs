// `npm run azure-emulator`: Azure on loopback, to try collecting with and to test against. What follows `--` is handed on.
import { join } from 'node:path'
import { main, prepare, root, run } from './node.mjs'

await main(() =>
  run(prepare(), [
    '--disable-warning=ExperimentalWarning',
    join(root, 'emulator', 'azure-emulator.ts'),
    ...process.argv.slice(2),
  ]),
)
