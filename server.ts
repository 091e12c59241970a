// The server: owns the socket, lets in who may enter, and hands the rest to Next. Node runs this file as it is.
import { existsSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { builtFiles } from '#lib/gate/built-files.ts'
import { type Doorkeeper, setDoorkeeper } from '#lib/gate/doorkeeper.ts'
import { entryFor } from '#lib/gate/entry-for.ts'
import { type GateOptions, letIn, visitOf } from '#lib/gate/gate.ts'
import { healthAddresses } from '#lib/gate/health.ts'
import { linkSignIn } from '#lib/gate/link-sign-in.ts'
import { memorySessions } from '#lib/gate/memory-sessions.ts'
import { newProgram } from '#lib/gate/new-program.ts'
import { signInSettingsFrom } from '#lib/gate/oidc/oidc-settings.ts'
import { openInBrowser } from '#lib/gate/open-in-browser.ts'
import type { OwnAddresses } from '#lib/gate/own-addresses.ts'
import { loopbackPlace, publicPlace, refusalOf } from '#lib/gate/request-refusal.ts'
import { signOutAddresses } from '#lib/gate/sign-out.ts'
import { accountName } from '#lib/server/account-name.ts'
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
// A server that others can reach is refused with everything named that its sign-in lacks.
const signIn = signInSettingsFrom(process.env)
if ('mistakes' in answer || 'mistakes' in signIn)
  giveUp(...[answer, signIn].flatMap((one) => ('mistakes' in one ? one.mistakes : [])))
const { settings } = answer
let { port } = settings

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>
const { promise: handler, resolve: setHandler } = Promise.withResolvers<Handler>()
let gate: GateOptions | undefined
let isReady = false

const server = createServer(
  { connectionsCheckingInterval: 1000, headersTimeout: 5000, requestTimeout: 120_000 },
  async (request, response) => {
    try {
      if (!gate) return response.destroy()
      if (isSecure) response.setHeader('strict-transport-security', 'max-age=31536000')
      if (!(await letIn(request, response, gate))) return
      if (answerBuilt(request, response)) return
      await (await handler)(request, response)
    } catch (error) {
      console.error('lanyard: a request failed:', error)
      response.destroy()
    }
  },
)

/** The same rules as for any request, but for the header that asks for another protocol. */
async function isOwnPage(request: IncomingMessage): Promise<boolean> {
  const { headers, ...visit } = visitOf(request)
  if (refusalOf({ ...visit, headers: headers.filter(([name]) => name !== 'upgrade') }, place)) return false
  return 'visitor' in (await entryFor({ method: 'GET', path: '/' }, request.headers))
}

// Next adds its own listener, for the page reload of `--dev`; nothing else here speaks WebSocket.
const sockets = new Set<Duplex>()
server.on('upgrade', async (request, socket) => {
  if (!dev || !(await isOwnPage(request))) return socket.destroy()
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
const { host, publicUrl, oidc } = signIn.settings
await new Promise<void>((resolve) => server.listen(port, host, resolve))
port = (server.address() as AddressInfo).port
const origin = `http://127.0.0.1:${port}`
const isSecure = publicUrl?.startsWith('https:') === true
const keeper: Doorkeeper = {
  // Cookies are the same for all ports of a machine: the name tells whose it is.
  cookie: isSecure ? '__Host-lanyard' : `lanyard_${port}`,
  sessions: memorySessions(),
  programs: memorySessions(),
  note: async (...told) => (await import('#lib/server/audit/note-entry.ts')).noteEntry(...told),
}
const place = publicUrl ? publicPlace(publicUrl, port) : loopbackPlace(port)
function openGate(addresses: OwnAddresses) {
  setDoorkeeper(keeper)
  const own = new Map([...addresses, ...signOutAddresses(keeper, place)])
  gate = { place, own, probes: healthAddresses(() => isReady), dev }
}
const machine = oidc ? undefined : linkSignIn(keeper, { origin, user: accountName() })
if (machine) openGate(machine.addresses)

// React and Next choose their code by it when they are loaded.
Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production' })
const { runtime, startRuntime } = await import('#lib/server/runtime.ts')
await startRuntime(settings).catch((error: Error) => giveUp(error.message))
// The sessions of a team are in the store: its gate opens after it.
if (oidc && publicUrl) {
  const { oidcAddresses } = await import('#lib/gate/oidc/oidc-addresses.ts')
  const { oidcSignIn } = await import('#lib/gate/oidc/oidc-sign-in.ts')
  const { refusals } = await import('#lib/server/audit/record-refusal.ts')
  keeper.sessions = runtime().sessions
  openGate(oidcAddresses(keeper, { signIn: oidcSignIn(oidc, { publicUrl }), onRefused: refusals() }))
}
const { startCollections } = await import('#lib/server/start-collections.ts')
const collections = startCollections(settings.dataDirectory)

let stopping = false
/** Takes back what was left in the data directory for others to find. */
const left: (() => void)[] = []
async function stop() {
  // Ctrl+C reaches this process twice: from the terminal, and from the script that started it.
  if (stopping) return
  stopping = true
  isReady = false
  for (const takeBack of left) takeBack()
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
isReady = true
const key = await newProgram(keeper)
left.push(announceServer(settings.dataDirectory, { url: origin, key, holdsData: !settings.databaseUrl }))

console.log(`Lanyard is at  ${origin}`)
console.log(`its data are in  ${settings.databaseUrl ? 'the database of DATABASE_URL' : settings.dataDirectory}`)
if (machine) {
  const link = machine.newLink()
  console.log(`sign in, once and within ten minutes, at  ${link}`)
  console.log('another link is printed by  npm run -s lanyard -- sign-in-link')
  if (!dev) left.push(openInBrowser(link, settings.dataDirectory))
} else console.log(`people sign in at  ${publicUrl}`)
