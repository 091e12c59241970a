import type { ReaderAccess } from './access.ts'
import type { Answer } from './answer.ts'
import type { SignIn } from './kept-sign-in.ts'
import type { EmulatorRequest } from './request.ts'
import type { IndexedTenant } from './tenant/indexed-tenant.ts'

/** One request together with all that an answer may be made from. */
export interface Call {
  request: EmulatorRequest
  azure: IndexedTenant
  access: ReaderAccess
  settings: EmulatorSettings
  /** What the path's pattern named. */
  named: Record<string, string>
}

export interface EmulatorSettings extends SignIn {
  /** Seconds that a token is good for. */
  tokenLifetime: number
  /** Milliseconds before each answer. */
  latency: number
  /** Whether Azure's limits on the number of requests hold; their headers are always there. */
  quotas: boolean
  /** Rows in a page of any list at most; a service may always give fewer than it was asked for. */
  pageSize: number
}

/** One address and what answers there. */
export interface Route {
  method: 'GET' | 'POST'
  /** Of the folded path, from its start to its end. */
  path: RegExp
  answer(call: Call): Answer
}

export function answerBy(routes: readonly Route[], call: Omit<Call, 'named'>): Answer | undefined {
  for (const { method, path, answer } of routes) {
    if (method !== call.request.method) continue
    const match = path.exec(call.request.path)
    if (match) return answer({ ...call, named: { ...match.groups } })
  }
  return undefined
}
