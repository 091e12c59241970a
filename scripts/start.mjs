// `npm start`: everything in place, built when needed, then the server. `--dev` serves the sources as they change.

import { join } from 'node:path'
import { buildWhenStale } from './built.mjs'
import { main, prepare, root, run } from './node.mjs'

await main(async () => {
  const unknown = process.argv.slice(2).filter((argument) => argument !== '--dev')
  if (unknown.length > 0)
    throw new Error(
      `\`${unknown.join(' ')}\` is not understood: use \`npm start\` or \`npm run dev\`, with the port in PORT`,
    )
  const dev = process.argv.includes('--dev')
  const node = prepare()
  const failed = dev ? 0 : await buildWhenStale(node)
  if (failed) throw new Error('the build failed, see above')
  return run(node, ['--disable-warning=ExperimentalWarning', join(root, 'server.ts'), ...(dev ? ['--dev'] : [])])
})
