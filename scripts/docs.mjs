// `npm run docs`: writes the pages of `docs/` that are made from the code. A unit test holds them to it.
import { command, main, prepare, run } from './node.mjs'

await main(() => run(prepare(), [command('vitest'), 'run', 'docs/pages', '--update']))
