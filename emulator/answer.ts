/** What goes back for a request. */
export interface Answer {
  status: number
  headers?: Record<string, string>
  /** Sent as JSON. */
  body?: unknown
  /** Sent as it is, in place of `body`. */
  text?: string
  /** Milliseconds to wait before the first byte. */
  delay?: number
  /** `reset` drops the connection before a byte (the client sees ECONNRESET), `cut` in the middle of the body; `hang` never answers. */
  transport?: 'reset' | 'cut' | 'hang'
}

export const ok = (body: unknown, headers: Record<string, string> = {}): Answer => ({ status: 200, headers, body })

/** An error as Azure Resource Manager and Microsoft Graph both shape it. */
export const refusal = (
  status: number,
  code: string,
  message: string,
  more: { headers?: Record<string, string>; details?: unknown[]; innerError?: unknown } = {},
): Answer => ({
  status,
  ...(more.headers && { headers: more.headers }),
  body: {
    error: {
      code,
      message,
      ...(more.details && { details: more.details }),
      ...(more.innerError !== undefined && { innerError: more.innerError }),
    },
  },
})

export const textOf = (answer: Answer): string =>
  answer.text ?? (answer.body === undefined ? '' : JSON.stringify(answer.body))
