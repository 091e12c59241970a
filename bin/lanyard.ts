import { Command } from 'commander'
import { commands } from './commands/index.ts'

// The command line: names and options here, the answers from the same verbs that the routes call.
const program = new Command('lanyard').description(
  'Which resources wear which managed identities, what each opens, and what happens when something changes.',
)
for (const command of commands) program.addCommand(command)

// A pipe that is closed early, as by `head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

try {
  await program.parseAsync()
} catch (error) {
  console.error(`lanyard: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 2
}
