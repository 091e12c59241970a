import { Command, Option } from 'commander'
import type { StatusAnswer } from '#lib/server/answers.ts'
import { getReport, type ReportFormat, reportFormats } from '#lib/server/investigate/get-report.ts'
import { snapshotAt } from '#lib/server/investigate/snapshot-at.ts'
import { runtime, type Tenant } from '#lib/server/runtime.ts'
import { fetched, fromStore } from '../from-store.ts'
import { serverFetch } from '../server-fetch.ts'
import { fromOption, tenantFor } from '../tenant-for.ts'

interface Options {
  node: string
  at?: string
  jewel: string[]
  format: ReportFormat
  from?: string[]
}

export const investigateCommand = new Command('investigate')
  .description('what fell with a compromised node, who could have got in, what happened, and what to take away')
  .requiredOption('--node <node>', 'a node of the graph, an Azure id, a principal id, or a name')
  .option('--at <time>', 'a day, a time, or the number of a snapshot: the last snapshot until then; else the newest')
  .option(
    '--jewel <node>',
    'what must not be reached; may be given several times; else vaults, subscriptions and the directory',
    (one, all: string[]) => [...all, one],
    [],
  )
  .addOption(new Option('--format <format>', 'what to print').choices([...reportFormats]).default('text'))
  .addOption(fromOption())
  .action(async (options: Options) => {
    process.stdout.write(
      options.from
        ? await fromFiles(options)
        : await fromStore({
            server: (url) => fromServer(url, options),
            here: () => fromRuntime(options),
          }),
    )
  })

async function fromFiles(options: Options): Promise<string> {
  const tenant = await tenantFor(options)
  // Exports are one moment.
  return written(tenant, options, { snapshots: async () => [tenant.snapshot], difference: async () => [] })
}

async function fromRuntime(options: Options): Promise<string> {
  const tenant = await runtime().tenant(numberAt(await runtime().snapshots(), options.at))
  if (!tenant) throw new Error('nothing was imported yet: run `lanyard import` first, or give `--from`')
  return written(tenant, options)
}

const written = async (tenant: Tenant, { node, jewel, format }: Options, kept?: Parameters<typeof getReport>[2]) =>
  (await getReport(tenant, { node, jewels: jewel, format, now: new Date().toISOString() }, kept)).text

async function fromServer(url: string, { node, at, jewel, format }: Options): Promise<string> {
  const { snapshots } = await fetched<StatusAnswer>(`${url}/api/status`)
  const number = numberAt(snapshots, at)
  const query = new URLSearchParams([
    ['node', node],
    ['format', format],
    ...jewel.map((one) => ['jewel', one]),
    ...(number === undefined ? [] : [['snapshot', String(number)]]),
  ])
  const response = await serverFetch(`${url}/api/investigate/report?${query}`)
  const text = await response.text()
  if (!response.ok) throw new Error((JSON.parse(text) as { error: string }).error)
  return text
}

function numberAt(snapshots: StatusAnswer['snapshots'], at: string | undefined): number | undefined {
  if (at === undefined) return undefined
  const found = snapshotAt(snapshots, at)
  if (!found) throw new Error(`there is no snapshot of \`${at}\` or before: \`lanyard history\` lists them`)
  return found.id
}
