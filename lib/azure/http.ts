import {
  createHttpHeaders,
  createPipelineRequest,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
} from '@azure/core-rest-pipeline'
import { type Page, pageOf } from './answer.ts'
import type { Clock } from './clock.ts'
import type { Cloud } from './cloud.ts'
import { allowed, ForbiddenCall } from './guard.ts'
import type { Lane } from './lane.ts'
import { lanesOn } from './lanes.ts'
import { type Problem, problemOf, problemOfError } from './problem-of.ts'
import { ReadingFailure } from './reading-failure.ts'
import type { SignIn } from './sign-in.ts'
import { transportTo } from './transport.ts'
import { askedWait, backOff, longestWait, quotaWait } from './waits.ts'

/** Time that one request may take, in milliseconds, and bytes that one answer may have when it is unpacked. */
const timeLimit = 60_000
const sizeLimit = 64 * 1024 * 1024
/** How often in all. A throttled request is worth more patience: the answer is there. */
const tries = { unstable: 6, throttled: 24, unusable: 3 } as const

export interface HttpOptions {
  cloud: Cloud
  signIn: SignIn
  clock: Clock
  signal?: AbortSignal
  /** Waiting because Azure asked for it, in milliseconds. */
  onThrottled?: (host: 'arm' | 'graph', milliseconds: number) => void
  onRequest?: (request: { method: string; url: string; body?: string }) => void
  /** What carries the bytes; the SDK's own client where none is given. */
  transport?: HttpClient
}

/** Everything that is read of Azure comes through here. */
export interface AzureHttp {
  cloud: Cloud
  /** @throws {ReadingFailure} when there is no usable answer; {ForbiddenCall}, with nothing sent, when it may not be asked */
  page(request: { method: 'GET' | 'POST'; url: string; body?: string }): Promise<Page>
  /** The same for the clients of the SDK, which bring their own parsing. */
  client: HttpClient
}

export function azureHttp(options: HttpOptions): AzureHttp {
  const lanes = lanesOn(options.clock)
  const transport = options.transport ?? transportTo(options.cloud)

  async function exchange(request: PipelineRequest): Promise<{ response: PipelineResponse; page: Page }> {
    const outgoing = { method: request.method, url: request.url }
    const verdict = allowed(outgoing, options.cloud)
    if ('refusal' in verdict) throw new ForbiddenCall(outgoing, verdict.refusal)
    const entered: Lane[] = []
    try {
      for (const lane of lanes.of(verdict.host, new URL(request.url))) {
        await lane.enter(options.signal)
        entered.push(lane)
      }
      return await untilAnswered(request, verdict.host, entered)
    } finally {
      for (const lane of entered) lane.leave()
    }
  }

  async function untilAnswered(request: PipelineRequest, host: 'arm' | 'graph', entered: readonly Lane[]) {
    const { clock, signal } = options
    const failed = { unstable: 0, throttled: 0, unusable: 0 }
    for (;;) {
      const answer = await attempt(request, host)
      const wait = answer.response && quotaWait(answer.response.headers)
      if (wait !== undefined) entered[0]!.closeFor(wait)
      if (answer.page) return { response: answer.response, page: answer.page }
      const { kind, failure } = answer.problem
      if (kind === 'final' || kind === 'unauthorized') throw failure
      if (++failed[kind] >= tries[kind]) throw failure
      const asked = answer.response && (askedWait(answer.response.headers, clock.now()) ?? wait)
      if (asked !== undefined && asked > longestWait) throw failure
      const milliseconds = asked ?? backOff(failed[kind] - 1)
      if (kind === 'throttled') options.onThrottled?.(host, milliseconds)
      await clock.sleep(milliseconds, signal)
      // Azure counts a request that is made again as one more.
      for (const lane of entered) await lane.pass(signal)
    }
  }

  async function attempt(request: PipelineRequest, host: 'arm' | 'graph'): Promise<Attempt> {
    const { cloud, signIn } = options
    const scope = host === 'arm' ? cloud.armScope : cloud.graphScope
    const token = await signIn.token(scope)
    const first = await sent(request, token)
    if (first.problem?.kind !== 'unauthorized') return first
    return sent(request, await signIn.renewed(scope, token, first.response?.headers.get('www-authenticate')))
  }

  async function sent(request: PipelineRequest, token: string): Promise<Attempt> {
    options.signal?.throwIfAborted()
    options.onRequest?.({ ...request, body: typeof request.body === 'string' ? request.body : undefined })
    const tooLarge = new AbortController()
    let response: PipelineResponse
    try {
      response = await transport.sendRequest({
        ...request,
        headers: createHttpHeaders({ ...request.headers.toJSON(), authorization: `Bearer ${token}` }),
        timeout: timeLimit,
        abortSignal: AbortSignal.any([tooLarge.signal, ...(options.signal ? [options.signal] : [])]),
        onDownloadProgress: ({ loadedBytes }) => loadedBytes > sizeLimit && tooLarge.abort(),
      })
    } catch (error) {
      options.signal?.throwIfAborted()
      if (tooLarge.signal.aborted) return { problem: unusable(`it is larger than ${sizeLimit} bytes`) }
      return { problem: problemOfError(error) }
    }
    if (response.status !== 200) return { response, problem: problemOf(response) }
    try {
      const isQuery = request.method === 'POST' && request.url.includes('Microsoft.ResourceGraph')
      return { response, page: pageOf(response.bodyAsText ?? '', response.headers.get('content-type'), isQuery) }
    } catch (error) {
      if (!(error instanceof ReadingFailure)) throw error
      return { response, problem: { kind: 'unusable', failure: error } }
    }
  }

  return {
    cloud: options.cloud,
    async page({ method, url, body }) {
      const headers = createHttpHeaders({
        accept: 'application/json',
        'accept-encoding': 'gzip,deflate',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      })
      return (await exchange(createPipelineRequest({ method, url, body, headers }))).page
    },
    client: { sendRequest: async (request) => (await exchange(request)).response },
  }
}
type Kind = Problem['kind'] | 'unusable'
type Attempt =
  | { response: PipelineResponse; page: Page; problem?: undefined }
  | { response?: PipelineResponse; page?: undefined; problem: { kind: Kind; failure: ReadingFailure } }

const unusable = (why: string): { kind: Kind; failure: ReadingFailure } => ({
  kind: 'unusable',
  failure: new ReadingFailure('failed', `Azure's answer was not usable: ${why}`),
})
