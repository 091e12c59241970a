// `npm run build`: builds, whether it is needed or not.
import { build } from './built.mjs'
import { main, prepare } from './node.mjs'

await main(() => build(prepare()))
