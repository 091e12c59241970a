import { createReadStream, createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Command, Option } from 'commander'
import type { Snapshot } from '#lib/model/snapshot.ts'
import type { StatusAnswer } from '#lib/server/answers.ts'
import { getStatus } from '#lib/server/get-status.ts'
import { getNodeHistory, type NodeHistoryAnswer } from '#lib/server/history/get-node-history.ts'
import { historyFile, restoreHistoryFile, tenantNamed } from '#lib/server/history/history-file.ts'
import { retain, retainSchema } from '#lib/server/history/retain.ts'
import { checked } from '#lib/server/read-json.ts'
import { runtime } from '#lib/server/runtime.ts'
import { aligned } from '../aligned.ts'
import { fetched, fromStore } from '../from-store.ts'
import { nodeHistoryText } from '../node-history-text.ts'
import { serverFetch } from '../server-fetch.ts'

const tenantOption = () => new Option('--tenant <id>', 'which tenant; that of the newest snapshot when left out')

const list = new Command('list')
  .description(
    'every snapshot, the newest first; with `--node` what changed of one node, and since when it is as it is',
  )
  .option('--node <id>', 'a node by its id in the graph, such as `resource:/subscriptions/…`')
  .action(({ node }: { node?: string }) => (node === undefined ? listSnapshots() : listOfNode(node)))

async function listOfNode(node: string) {
  const { entries, snapshots } = await fromStore({
    server: (url) => fetched<NodeHistoryAnswer>(`${url}/api/history/node?id=${encodeURIComponent(node)}`),
    async here() {
      const tenant = await runtime().tenant()
      if (!tenant) throw new Error('nothing was stored yet: run `lanyard import` first')
      return getNodeHistory(tenant, node)
    },
  })
  if (entries.length === 0)
    throw new Error(`no fact of \`${node}\` is in any of ${snapshots} snapshots: give a node's id as the graph has it`)
  console.log(nodeHistoryText(entries))
}

async function listSnapshots() {
  const { snapshots } = await fromStore({
    server: (url) => fetched<StatusAnswer>(`${url}/api/status`),
    here: getStatus,
  })
  console.log(
    aligned(
      ['SNAPSHOT', 'TAKEN', 'TENANT', 'LABEL'],
      snapshots.map(({ id, takenAt, tenantName, tenantId, label }) => [id, takenAt, tenantName ?? tenantId, label]),
    ),
  )
}

const exportTo = new Command('export')
  .description('write a whole history into one file')
  .argument('<file>', 'for instance `history.ndjson.gz`')
  .addOption(tenantOption())
  .action(async (file: string, { tenant }: { tenant?: string }) => {
    const write = (content: Readable) => pipeline(content, createWriteStream(file, { flags: 'wx', mode: 0o600 }))
    await fromStore({
      async server(url) {
        const response = await serverFetch(
          `${url}/api/history/file${tenant ? `?tenant=${encodeURIComponent(tenant)}` : ''}`,
        )
        if (!response.ok || !response.body) throw new Error(await response.text())
        await write(Readable.fromWeb(response.body as never))
      },
      here: async () => write(await historyFile(await tenantNamed(tenant))),
    })
    console.log(`written to ${file}`)
  })

const importFrom = new Command('import')
  .description('publish the snapshots of such a file that are not in the store yet: all of them or none')
  .argument('<file>')
  .action(async (file: string) => {
    const restored = await fromStore<Pick<Snapshot, 'id'>[]>({
      async server(url) {
        const body = Readable.toWeb(createReadStream(file)) as ReadableStream
        const init = { method: 'POST', body, duplex: 'half' } as RequestInit
        return (await fetched<{ restored: Snapshot[] }>(`${url}/api/history/file`, init)).restored
      },
      here: () => restoreHistoryFile(createReadStream(file)),
    })
    console.log(restored.length === 0 ? 'every snapshot was there already' : `${restored.length} snapshots published`)
  })

const prune = new Command('prune')
  .description('remove snapshots that are too old or too many; the newest stays')
  .option('--days <number>', 'keep those of so many days', Number)
  .option('--count <number>', 'keep so many', Number)
  .addOption(tenantOption())
  .action(async (limits: { days?: number; count?: number; tenant?: string }) => {
    if (limits.days === undefined && limits.count === undefined) throw new Error('give `--days`, `--count` or both')
    const { removed } = await fromStore({
      server: (url) =>
        fetched<{ removed: number }>(`${url}/api/history/retention`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(limits),
        }),
      here: () => retain(checked(limits, retainSchema)),
    })
    console.log(`${removed} snapshots removed`)
  })

export const historyCommand = new Command('history')
  .description('snapshots over time: list them, write them into one file, read such a file, remove old ones')
  .addCommand(list, { isDefault: true })
  .addCommand(exportTo)
  .addCommand(importFrom)
  .addCommand(prune)
