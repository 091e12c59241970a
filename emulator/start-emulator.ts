import type { ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { type Answer, textOf } from './answer.ts'
import { type Certificate, newAuthority, serverCertificate } from './certificates.ts'
import { EmulatedAzure, type EmulatedAzureOptions } from './emulated-azure.ts'
import { requestOf } from './request.ts'

export interface StartEmulatorOptions extends EmulatedAzureOptions {
  /** 0, unless said: any free one. */
  port?: number
  /** A new one, unless said. */
  authority?: Certificate
}

export interface RunningEmulator {
  azure: EmulatedAzure
  /** `https://localhost:<port>`: authority, Resource Manager and Microsoft Graph in one. */
  origin: string
  /** The authority's certificate in PEM, for whoever is to trust the emulator. */
  ca: string
  /** Environment that points Lanyard and the Azure packages at the emulator; trust in its authority is not in it. */
  environment: Record<string, string>
  stop(): Promise<void>
}

/** Serves Azure on loopback, over TLS. */
export async function startEmulator({
  port = 0,
  authority,
  ...options
}: StartEmulatorOptions): Promise<RunningEmulator> {
  const azure = new EmulatedAzure(options)
  const signedBy = authority ?? (await newAuthority())
  const server = createServer(await serverCertificate(signedBy), async (message, response) => {
    try {
      const request = await requestOf(message)
      const answer = azure.answer(request)
      const wait = azure.settings.latency + (answer.delay ?? 0)
      if (wait > 0) await sleep(wait, undefined, { ref: false })
      send(answer, { response, gzips: /\bgzip\b/.test(String(message.headers['accept-encoding'])) })
    } catch (error) {
      // A fault of the emulator itself must not look like one of Azure's.
      response.writeHead(599).end(`the emulator failed: ${error instanceof Error ? error.stack : error}`)
    }
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const origin = `https://localhost:${(server.address() as AddressInfo).port}`
  return {
    azure,
    origin,
    ca: signedBy.cert,
    environment: environmentFor(azure, origin),
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function environmentFor({ tenant, settings }: EmulatedAzure, origin: string): Record<string, string> {
  return {
    AZURE_AUTHORITY_HOST: origin,
    LANYARD_ARM_ENDPOINT: origin,
    // The same server by another name: the hosts of the two services are not the same in Azure either.
    LANYARD_GRAPH_ENDPOINT: origin.replace('localhost', '127.0.0.1'),
    AZURE_TENANT_ID: tenant.tenantId,
    AZURE_CLIENT_ID: settings.clientId,
    AZURE_CLIENT_SECRET: settings.clientSecret,
  }
}

/** Shorter texts are not worth packing. */
const shortest = 1024

function send(answer: Answer, { response, gzips }: { response: ServerResponse; gzips: boolean }): void {
  if (answer.transport === 'hang') return
  if (answer.transport === 'reset') {
    response.socket?.destroy()
    return
  }
  const text = Buffer.from(textOf(answer), 'utf8')
  const isPacked = gzips && text.length >= shortest
  const bytes = isPacked ? gzipSync(text, { level: 1 }) : text
  response.writeHead(answer.status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.length,
    'cache-control': 'no-cache',
    ...(isPacked && { 'content-encoding': 'gzip' }),
    ...answer.headers,
  })
  if (answer.transport !== 'cut') {
    response.end(bytes)
    return
  }
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.socket?.destroy())
}
