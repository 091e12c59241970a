import { createHttpHeaders, type HttpClient, type PipelineRequest } from '@azure/core-rest-pipeline'

export interface Told {
  status?: number
  body?: unknown
  headers?: Record<string, string>
  /** Thrown in place of an answer. */
  error?: Error
}

/** A transport that answers what it was told, one answer after the other, and keeps what came out on the wire. */
export function toldTransport(answer: Told[] | ((request: PipelineRequest) => Told)) {
  const sent: PipelineRequest[] = []
  const transport: HttpClient = {
    async sendRequest(request) {
      sent.push(request)
      const told = typeof answer === 'function' ? answer(request) : answer[Math.min(sent.length, answer.length) - 1]!
      if (told.error) throw told.error
      const bodyAsText = typeof told.body === 'string' ? told.body : JSON.stringify(told.body ?? { value: [] })
      const headers = createHttpHeaders({ 'content-type': 'application/json; charset=utf-8', ...told.headers })
      return { request, status: told.status ?? 200, headers, bodyAsText }
    },
  }
  return { transport, sent }
}
