import type { CoverageAnswer } from '#lib/server/answers.ts'
import type { CollectionRequest, CollectionsAnswer, CollectProgress } from '#lib/server/collection-answers.ts'
import type { Collected } from './collected-into.ts'
import { serverFetch } from './server-fetch.ts'

/** Has the server that holds the store collect, and follows how it goes. Ctrl+C cancels it. */
export async function collectedBy(
  server: string,
  request: CollectionRequest,
  onProgress: (progress: CollectProgress) => void,
): Promise<Collected> {
  const address = `${server}/api/collections`
  const begun = await serverFetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  })
  const answer = (await begun.json()) as CollectionsAnswer & { error?: string }
  const startedAt = answer.running?.startedAt
  if (answer.error !== undefined || startedAt === undefined) throw new Error(answer.error ?? 'it could not be started')
  process.once('SIGINT', () => void serverFetch(address, { method: 'DELETE' }))
  for await (const { running, last } of eventsOf(address)) {
    if (running?.progress) onProgress(running.progress)
    if (last?.startedAt !== startedAt) continue
    if (last.snapshotId !== undefined)
      return {
        snapshotId: last.snapshotId,
        resumed: last.resumed ?? false,
        coverage: await coverageOf(server, last.snapshotId),
      }
    throw new Error(last.outcome === 'cancelled' ? 'cancelled: the next run goes on from here' : last.error)
  }
  throw new Error('the server was stopped: the next run goes on from here')
}

async function coverageOf(server: string, snapshotId: number): Promise<Collected['coverage']> {
  const answer = await serverFetch(`${server}/api/coverage?snapshot=${snapshotId}`)
  return ((await answer.json()) as CoverageAnswer).snapshot.coverage
}

async function* eventsOf(address: string): AsyncGenerator<CollectionsAnswer> {
  const response = await serverFetch(address, { headers: { accept: 'text/event-stream' } })
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    const events = text.split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) if (event.startsWith('data: ')) yield JSON.parse(event.slice('data: '.length))
  }
}
