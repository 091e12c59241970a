import { askCommand } from './ask.ts'
import { auditCommand } from './audit.ts'
import { blastRadiusCommand } from './blast-radius.ts'
import { checkCommand } from './check.ts'
import { collectCommand } from './collect.ts'
import { completionCommand } from './completion.ts'
import { diffCommand } from './diff.ts'
import { explainCommand } from './explain.ts'
import { exportCommand } from './export.ts'
import { historyCommand } from './history.ts'
import { identitiesCommand } from './identities.ts'
import { importCommand } from './import.ts'
import { investigateCommand } from './investigate.ts'
import { mcpCommand } from './mcp.ts'
import { pathsCommand } from './paths.ts'
import { rankingCommand } from './ranking.ts'
import { reachCommand } from './reach.ts'
import { resourcesCommand } from './resources.ts'
import { sampleCommand } from './sample.ts'
import { signInLinkCommand } from './sign-in-link.ts'
import { warningsCommand } from './warnings.ts'
import { whatIfCommand } from './what-if.ts'
import { whoCanCommand } from './who-can.ts'

/** Every command, sorted by name. */
export const commands = [
  askCommand,
  auditCommand,
  blastRadiusCommand,
  checkCommand,
  collectCommand,
  completionCommand,
  diffCommand,
  explainCommand,
  exportCommand,
  historyCommand,
  identitiesCommand,
  importCommand,
  investigateCommand,
  mcpCommand,
  pathsCommand,
  rankingCommand,
  reachCommand,
  resourcesCommand,
  sampleCommand,
  signInLinkCommand,
  warningsCommand,
  whatIfCommand,
  whoCanCommand,
]
