import type { SnapshotDraft } from '#lib/model/snapshot.ts'
import { sampleTenant as named } from '#lib/sample/sample-exports.ts'
import { EmulatedAzure } from '../../../emulator/emulated-azure.ts'
import type { FaultPlan } from '../../../emulator/faults/fault.ts'
import type { LoggedRequest } from '../../../emulator/request-log.ts'
import { sampleTenant } from '../../../emulator/tenant/sample-tenant.ts'
import { collect } from '../collect.ts'
import { callOf } from './call-of.ts'
import { emulatedConnection } from './emulated-connection.ts'

/** Collects the emulated sample while something goes wrong. An error means that nothing was published. */
export async function collectedWith(faults: FaultPlan[]): Promise<{
  draft?: SnapshotDraft
  error?: Error
  struck: number
  requests: readonly LoggedRequest[]
  /** Requests that are none of the calls in the list. */
  unlisted: string[]
}> {
  const azure = new EmulatedAzure({ tenant: sampleTenant(), pageSize: 20, faults })
  const cancel = new AbortController()
  let pauses = 0
  const unlisted: string[] = []
  const connection = emulatedConnection(azure)
  const struck = () => azure.faults.all.reduce((sum, plan) => sum + plan.struck, 0)
  try {
    const { draft } = await collect({
      ...connection,
      onRequest(request) {
        // The same list by the same path: what else a next link says is its own affair.
        if (request.url.includes('of=another-list')) return
        if (callOf(request, connection.cloud) === undefined) unlisted.push(`${request.method} ${request.url}`)
      },
      now: named.takenAt,
      signal: cancel.signal,
      onProgress({ paused }) {
        // Nobody is there to sign in again.
        if (paused !== undefined && ++pauses > 3) cancel.abort(new Error('the sign-in was lost for good'))
      },
    })
    return { draft, struck: struck(), requests: azure.requests.all, unlisted }
  } catch (error) {
    return { error: error as Error, struck: struck(), requests: azure.requests.all, unlisted }
  }
}

/** Kinds that take away a subscription: for good, not for one question of many, which nobody could notice. */
export const takesSubscription = (kind: string) => kind.endsWith('-subscription')

/**
 * So many places in a run, evenly spread over what is asked, and the list of subscriptions, without which there is
 * nothing to read.
 */
export function placesIn(requests: readonly LoggedRequest[], count: number): string[] {
  const signatures = [...new Set(requests.filter(({ service }) => service !== 'entra').map(signatureOf))].sort()
  const spread = Array.from(
    { length: count },
    (_, index) => signatures[Math.floor((index * signatures.length) / count)]!,
  )
  return [...spread.slice(1), '^GET /subscriptions\\?']
}

const signatureOf = ({ method, path, queryText }: LoggedRequest) =>
  queryText === undefined ? `^${method} ${escaped(path)}\\?` : escaped(queryText)

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
