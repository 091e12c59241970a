import { createHttpHeaders, type HttpClient, RestError } from '@azure/core-rest-pipeline'
import { textOf } from '../../../emulator/answer.ts'
import type { EmulatedAzure } from '../../../emulator/emulated-azure.ts'
import { parsedRequest } from '../../../emulator/request.ts'
import { cloudFrom } from '../cloud.ts'
import type { ConnectOptions } from '../connect.ts'
import { fastClock } from './fast-clock.ts'

const origins = {
  AZURE_AUTHORITY_HOST: 'https://localhost:1',
  LANYARD_ARM_ENDPOINT: 'https://localhost:1',
  LANYARD_GRAPH_ENDPOINT: 'https://127.0.0.1:1',
}

/** A connection to an emulator without a socket between, for tests that make very many of them. */
export function emulatedConnection(azure: EmulatedAzure, clock = fastClock(2000)) {
  const transport = transportInto(azure)
  const getToken = async (scope: string | string[]) => {
    const { tenantId } = azure.tenant
    const { clientId, clientSecret } = azure.settings
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: String(scope),
    })
    const response = azure.answer(
      parsedRequest('POST', `/${tenantId}/oauth2/v2.0/token`, {
        headers: { host: 'localhost:1', 'content-type': 'application/x-www-form-urlencoded' },
        text: form.toString(),
      }),
    )
    const answer = JSON.parse(textOf(response)) as {
      access_token?: string
      expires_in: number
      error_description?: string
    }
    if (answer.access_token === undefined) throw new Error(answer.error_description ?? 'no token')
    return { token: answer.access_token, expiresOnTimestamp: clock.now() + answer.expires_in * 1000 }
  }
  return { cloud: cloudFrom('public', origins), credential: { getToken }, transport, clock } satisfies ConnectOptions
}

function transportInto(azure: EmulatedAzure): HttpClient {
  return {
    async sendRequest(request) {
      const url = new URL(request.url)
      const answer = azure.answer(
        parsedRequest(request.method, url.pathname + url.search, {
          headers: { host: url.host, ...request.headers.toJSON() },
          text: typeof request.body === 'string' ? request.body : '',
        }),
      )
      // What a socket would make of it: nothing arrives, or half of it.
      if (answer.transport !== undefined) throw new RestError(answer.transport, { code: 'ECONNRESET' })
      await Promise.resolve()
      const headers = createHttpHeaders({ 'content-type': 'application/json; charset=utf-8', ...answer.headers })
      return { request, status: answer.status, headers, bodyAsText: textOf(answer) }
    },
  }
}
