// The server: owns the socket, lets in who may enter, and hands the rest to Next. Node runs this file as it is.
import { existsSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { builtFiles } from '#lib/gate/built-files.ts'
import { letIn, visitOf } from '#lib/gate/gate.ts'
import { loopbackPlace, refusalOf } from '#lib/gate/request-refusal.ts'
import { announceServer } from '#lib/server/running-server.ts'
import { settingsFrom } from '#lib/server/settings.ts'

/** How long requests in flight may take to end after Ctrl+C, in milliseconds. */
const patience = 10_000
const dir = import.meta.dirname
const dev = process.argv.includes('--dev')
const built = join(dir, '.next', 'static')
const answerBuilt = dev || !existsSync(built) ? () => false : builtFiles(built)

function giveUp(...messages: string[]): never {
  for (const message of messages) console.error(`lanyard: ${message}`)
  process.exit(1)
}

const answer = settingsFrom(process.env, dir)
if ('mistakes' in answer) giveUp(...answer.mistakes)
const { settings } = answer
let { port } = settings

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>
const { promise: handler, resolve: setHandler } = Promise.withResolvers<Handler>()

const server = createServer(
  { connectionsCheckingInterval: 1000, headersTimeout: 5000, requestTimeout: 120_000 },
  async (request, response) => {
    if (!letIn(request, response, { place: loopbackPlace(port), dev })) return
    if (answerBuilt(request, response)) return
    try {
      await (await handler)(request, response)
    } catch (error) {
      console.error('lanyard: a request failed:', error)
      response.destroy()
    }
  },
)

/** The same rules as for any request, but for the header that asks for another protocol. */
function isOwnPage(request: IncomingMessage): boolean {
  const { headers, ...visit } = visitOf(request)
  return !refusalOf({ ...visit, headers: headers.filter(([name]) => name !== 'upgrade') }, loopbackPlace(port))
}

// Next adds its own listener, for the page reload of `--dev`; nothing else here speaks WebSocket.
const sockets = new Set<Duplex>()
server.on('upgrade', (request, socket) => {
  if (!dev || !isOwnPage(request)) return socket.destroy()
  sockets.add(socket)
  socket.on('close', () => sockets.delete(socket))
})

server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE')
    giveUp(`port ${port} is taken: stop what uses it, or choose another one: \`PORT=${port + 1} npm start\``)
  if (error.code === 'EACCES')
    giveUp(`port ${port} may not be used by this account: choose one above 1023: \`PORT=3000 npm start\``)
  giveUp(`the server could not start: ${error.message}`)
})

// The port is claimed first: that it is taken is said at once, and before a store is touched. Requests wait.
await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
port = (server.address() as AddressInfo).port

// React and Next choose their code by it when they are loaded.
Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production' })
const { runtime, startRuntime } = await import('#lib/server/runtime.ts')
await startRuntime(settings).catch((error: Error) => giveUp(error.message))
const { startCollections } = await import('#lib/server/start-collections.ts')
const collections = startCollections(settings.dataDirectory)

let withdraw = () => {}
let stopping = false
async function stop() {
  // Ctrl+C reaches this process twice: from the terminal, and from the script that started it.
  if (stopping) return
  stopping = true
  withdraw()
  // Those who watch a collection would keep their connections open.
  await collections.close()
  const closed = new Promise((resolve) => server.close(resolve))
  for (const socket of sockets) socket.destroy()
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const late = setTimeout(() => server.closeAllConnections(), patience)
  await closed
  clearInterval(idle)
  clearTimeout(late)
  await Promise.race([app.close(), pause(2000)])
  await runtime().close()
  process.exit(0)
}

const { default: next } = await import('next')
const app = next({ dev, dir, hostname: '127.0.0.1', port, httpServer: server })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
await app.prepare()
setHandler(app.getRequestHandler())
if (!settings.databaseUrl) withdraw = announceServer(settings.dataDirectory, `http://127.0.0.1:${port}`)

console.log(`Lanyard is at  http://127.0.0.1:${port}`)
console.log(`its data are in  ${settings.databaseUrl ? 'the database of DATABASE_URL' : settings.dataDirectory}`)
