// `npm run -s lanyard -- …`: the command line, with its Node and packages put in place first.
import { join } from 'node:path'
import { main, prepare, root, run } from './node.mjs'

const command = ['--disable-warning=ExperimentalWarning', join(root, 'bin', 'lanyard.ts'), ...process.argv.slice(2)]
// npm changes the working directory to the project's; paths are meant from where the user stands.
await main(() => run(prepare(), command, { cwd: process.env.INIT_CWD ?? process.cwd() }))
