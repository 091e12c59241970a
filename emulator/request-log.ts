import type { EmulatorRequest, Service } from './request.ts'

/** What was asked, and how it ended. Bearer tokens and secrets are not in it. */
export interface LoggedRequest {
  at: number
  method: string
  service: Service
  host: string
  /** As it was sent. */
  path: string
  /** The query string's parameters, in the order sent. */
  parameters: Record<string, string>
  /** Text of the query that was sent to Resource Graph. */
  queryText?: string
  /** 0 where the connection was dropped or nothing was answered. */
  status: number
  /** The fault that struck. */
  fault?: string
}

const kept = 200_000

export class RequestLog {
  #requests: LoggedRequest[] = []

  add(request: EmulatorRequest, outcome: { status: number; fault?: string }): void {
    if (this.#requests.length >= kept) this.#requests.splice(0, kept / 2)
    const queryText = queryTextOf(request)
    this.#requests.push({
      at: Date.now(),
      method: request.method,
      service: request.service,
      host: request.headers.host ?? '',
      path: request.shownPath,
      parameters: Object.fromEntries(request.query),
      ...(queryText !== undefined && { queryText }),
      ...outcome,
    })
  }

  get all(): readonly LoggedRequest[] {
    return this.#requests
  }

  clear(): void {
    this.#requests = []
  }
}

export function queryTextOf({ path, text }: EmulatorRequest): string | undefined {
  if (path !== '/providers/microsoft.resourcegraph/resources') return undefined
  try {
    const { query } = JSON.parse(text) as { query?: unknown }
    return typeof query === 'string' ? query : undefined
  } catch {
    return undefined
  }
}
