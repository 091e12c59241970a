import { resolve } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { scopeId } from '#lib/model/scope.ts'
import { keptAuthority } from './certificates.ts'
import { faultKinds } from './faults/index.ts'
import { keptSignIn } from './kept-sign-in.ts'
import { type RunningEmulator, startEmulator } from './start-emulator.ts'
import { generatedTenant } from './tenant/generated-tenant.ts'
import { sampleTenant } from './tenant/sample-tenant.ts'

interface Options {
  port: number
  resources?: number
  latency: number
  quotas: boolean
  tokenLifetime: number
  fault: string[]
  readerAt: string[]
  permission: string[]
  folder: string
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError(`\`${text}\` is no whole number`)
  return Number(text)
}

/** The others need to know of which subscription: plan them at `/emulator/faults`. */
const nameable = faultKinds.filter(({ ofSubscription }) => !ofSubscription)
const several = (text: string, before: string[]) => [...before, text]

const program = new Command('azure-emulator')
  .description(
    'Azure on loopback, to try collecting with and to test against: sign-in, Resource Manager, Resource Graph and Microsoft Graph.',
  )
  .option('--port <number>', 'port to listen on', wholeNumber, 8443)
  .option('--resources <number>', 'serve a generated tenant of so many resources in place of the sample', wholeNumber)
  .option('--latency <ms>', 'milliseconds before each answer', wholeNumber, 0)
  .option('--quotas', "keep Azure's limits on the number of requests", false)
  .option('--token-lifetime <seconds>', 'how long a token is good for', wholeNumber, 3599)
  .option(
    '--fault <kind>',
    `misbehave so at every request; may be given several times: ${nameable.map(({ id }) => id).join(', ')}`,
    several,
    [],
  )
  .option('--reader-at <scope>', 'who signs in is Reader here alone; may be given several times', several, [])
  .option('--permission <name>', 'and has this permission of Microsoft Graph; may be given several times', several, [])
  .option('--folder <path>', 'where the certificate authority and who may sign in are kept', '.azure-emulator')
  .action(serve)

try {
  await program.parseAsync()
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException
  const inUse = 'this port is in use: choose another one with `--port`'
  console.error(`azure-emulator: ${code === 'EADDRINUSE' ? inUse : message}`)
  process.exitCode = 1
}

async function serve({ port, resources, folder, ...options }: Options): Promise<void> {
  const kept = resolve(folder)
  const tenant =
    resources === undefined
      ? sampleTenant()
      : generatedTenant({ resources, identities: Math.ceil(resources / 10), assignments: Math.ceil(resources / 2) })
  const emulator = await startEmulator({
    tenant,
    port,
    authority: await keptAuthority(kept),
    ...keptSignIn(kept),
    faults: options.fault.map((kind) => ({ kind })),
    access: {
      ...(options.readerAt.length > 0 && { readerAt: options.readerAt.map(scopeId) }),
      ...(options.permission.length > 0 && { applicationPermissions: options.permission }),
    },
    latency: options.latency,
    quotas: options.quotas,
    tokenLifetime: options.tokenLifetime,
  })
  console.log(told(emulator, `${kept}/ca.crt`))
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void emulator.stop().then(() => process.exit(0)))
}

function told({ azure, origin, environment }: RunningEmulator, caPath: string): string {
  const { tenant } = azure
  const variables = { NODE_EXTRA_CA_CERTS: caPath, ...environment }
  return [
    `The Azure emulator serves \`${tenant.displayName}\` (${tenant.resources.length.toLocaleString('en')} resources) at ${origin}.`,
    '',
    'Whatever is to talk to it must trust its certificate authority and be pointed at it, before it starts:',
    '',
    ...Object.entries(variables).map(([name, value]) => `export ${name}='${value}'`),
    '',
    'Or, to sign in as a managed identity, these in place of AZURE_CLIENT_ID and AZURE_CLIENT_SECRET:',
    '',
    `export IDENTITY_ENDPOINT='${origin}/msi/token'`,
    `export IDENTITY_HEADER='${azure.settings.identityHeader}'`,
    '',
    `What was asked of it: ${origin}/emulator/requests. What can go wrong, and how to make it: ${origin}/emulator/faults.`,
    'Stop it with Ctrl+C.',
  ].join('\n')
}
