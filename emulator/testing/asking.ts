import { type Answer, textOf } from '../answer.ts'
import { EmulatedAzure, type EmulatedAzureOptions } from '../emulated-azure.ts'
import { signedToken } from '../entra/token.ts'
import { parsedRequest } from '../request.ts'
import { sampleTenant } from '../tenant/sample-tenant.ts'

export interface Asked extends Answer {
  /** The body, read back from what would be sent. */
  json: never
}

export interface AskOptions {
  headers?: Record<string, string>
  body?: unknown
}

/** One for all tests of a file: nothing changes it. */
export const sample = sampleTenant()

const tokenFor = (audience: string) => signedToken({ aud: audience, exp: Math.floor(Date.now() / 1000) + 3600 })
export const tokens = { arm: tokenFor('https://management.azure.com'), graph: tokenFor('https://graph.microsoft.com') }

/** Azure without a socket, and a way to ask it things as a signed-in reader. */
export function asking(options: Partial<EmulatedAzureOptions> = {}) {
  const azure = new EmulatedAzure({ tenant: sample, ...options })

  function ask(method: string, target: string, { headers = {}, body }: AskOptions = {}): Asked {
    const isGraph = /^\/(?:v1\.0|beta)\//.test(target)
    const request = parsedRequest(method, target, {
      headers: { host: 'localhost', authorization: `Bearer ${isGraph ? tokens.graph : tokens.arm}`, ...headers },
      text: typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body),
    })
    const answer = azure.answer(request)
    const text = textOf(answer)
    return Object.defineProperty({ ...answer, json: undefined as never }, 'json', { get: () => JSON.parse(text) })
  }

  return {
    azure,
    ask,
    get: (target: string, options?: AskOptions) => ask('GET', target, options),
    query: (query: string, more: Record<string, unknown> = {}) =>
      ask('POST', '/providers/Microsoft.ResourceGraph/resources?api-version=2024-04-01', { body: { query, ...more } }),
    /** Every row of a list, over all its pages. */
    all<T = Record<string, unknown>>(target: string): { rows: T[]; pages: number } {
      const rows: T[] = []
      let pages = 0
      for (let next: string | undefined = target; next !== undefined; pages++) {
        const page = ask('GET', next).json as { value: T[]; nextLink?: string; '@odata.nextLink'?: string }
        rows.push(...page.value)
        const link: string | undefined = page.nextLink ?? page['@odata.nextLink']
        next = link?.replace(/^https:\/\/localhost/, '')
      }
      return { rows, pages }
    },
  }
}
