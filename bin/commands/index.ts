import { askCommand } from './ask.ts'
import { identitiesCommand } from './identities.ts'
import { importCommand } from './import.ts'
import { reachCommand } from './reach.ts'
import { resourcesCommand } from './resources.ts'
import { sampleCommand } from './sample.ts'
import { warningsCommand } from './warnings.ts'

/** Every command, sorted by name. */
export const commands = [
  askCommand,
  identitiesCommand,
  importCommand,
  reachCommand,
  resourcesCommand,
  sampleCommand,
  warningsCommand,
]
