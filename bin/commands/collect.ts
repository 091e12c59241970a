import { Command, Option } from 'commander'
import type { CollectionRequest, SignedIn } from '#lib/server/collection-answers.ts'
import { collectionRequestSchema } from '#lib/server/collection-request.ts'
import { checked } from '#lib/server/read-json.ts'
import { runningServer } from '#lib/server/running-server.ts'
import { settingsFrom } from '#lib/server/settings.ts'
import { collectedBy } from '../collected-by.ts'
import { collectedInto } from '../collected-into.ts'
import { progressLine } from '../progress-line.ts'
import { projectDirectory } from '../project-directory.ts'
import { sayCoverage } from '../say-coverage.ts'

interface Options {
  cloud: string
  tenant?: string
  subscription?: string[]
  managementGroup?: string[]
  check?: boolean
}

export const collectCommand = new Command('collect')
  .description('read a tenant from Azure into a new snapshot, with the sign-in of this machine (`az login`)')
  .addOption(new Option('--cloud <name>', 'which cloud').choices(['public', 'usGovernment', 'china']).default('public'))
  .option('--tenant <id>', 'which tenant, where the sign-in knows several')
  .option('--subscription <ids...>', 'only these subscriptions')
  .option('--management-group <names...>', 'only what is below these management groups')
  .option('--check', 'read nothing yet: say what the sign-in may read, and what it lacks')
  .action(async ({ check, ...options }: Options) => {
    const request = requestOf(options)
    if (check) return sayPreflight(request)
    const answer = settingsFrom(process.env, projectDirectory)
    if ('mistakes' in answer) throw new Error(answer.mistakes.join('\n'))
    const line = progressLine(process.stderr)
    // Only one process may hold the store: where a server does, it collects.
    const server = await runningServer(answer.settings.dataDirectory)
    const collecting = server
      ? collectedBy(server, request, line.show)
      : collectedInto(answer.settings, request, line.show)
    const { snapshotId, resumed, coverage } = await collecting.finally(line.end)
    if (resumed) console.log('went on from a run that had not come to its end')
    console.log(`published as snapshot ${snapshotId}${server ? `, to be seen at ${server}` : ''}`)
    sayCoverage(coverage)
  })

const requestOf = ({ cloud, tenant, subscription, managementGroup }: Options): CollectionRequest =>
  checked(
    { cloud, tenantId: tenant, subscriptions: subscription, managementGroups: managementGroup },
    collectionRequestSchema,
  )

async function sayPreflight(request: CollectionRequest) {
  const { getPreflight } = await import('#lib/server/get-preflight.ts')
  const answer = await getPreflight(request)
  if (answer.signIn === 'missing')
    throw new Error(['there is no sign-in to Azure: run `az login`; this was tried:', ...answer.tried].join('\n'))
  const { tenantName, tenantId, signedInAs, subscriptions } = answer
  console.log(`tenant ${tenantName ?? tenantId}, as ${signedInAs.name ?? signedInAs.objectId ?? 'somebody'}`)
  console.log(`${subscriptions.filter(({ chosen }) => chosen).length} of ${subscriptions.length} subscriptions\n`)
  for (const line of preflightLines(answer)) console.log(line)
}

function preflightLines({ readings, notices }: SignedIn): string[] {
  const commands = readings.flatMap(({ lacking }) => lacking.map(({ command }) => command))
  return [
    ...readings.map(
      ({ label, state, lacking }) => `${state.padEnd(14)}${label}${lacking[0] ? `: lacks ${lacking[0].needs}` : ''}`,
    ),
    ...(commands.length > 0 ? ['\nto be granted by an administrator:', ...new Set(commands)] : []),
    ...notices.map((notice) => `\n${notice}`),
  ]
}
