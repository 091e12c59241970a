import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const startTimeout = 60_000
/** Cookies of the servers that run. */
const signedIn = new Set<string>()

/** A running server of the built product, with data of its own. */
export interface Lanyard {
  /** `http://127.0.0.1:41234`, without a slash at the end. */
  url: string
  port: number
  /** The session's cookie, as `name=value`: it signed in by the link that it printed. */
  cookie: string
  /** Asks it as a browser of that session would that opened a page. */
  fetch: (path: string, init?: RequestInit) => Promise<Response>
  /** Its data directory. */
  data: string
  process: ChildProcess
  /** What it said so far on both streams. */
  said: () => string
  /** Sends SIGTERM, waits for the end, removes the data when they are temporary; returns the exit code. */
  stop: () => Promise<number | null>
}

function spawnServer(environment: Record<string, string>) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'server.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: '', NEXT_TELEMETRY_DISABLED: '1', PORT: '0', ...environment },
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part
    })
  return { child, said: () => text, ended: once(child, 'close').then(([code]) => code as number | null) }
}

/** Starts the server on a free port and waits until it answers. Without `LANYARD_DATA` its data are fresh. */
export async function startLanyard(environment: Record<string, string> = {}): Promise<Lanyard> {
  const temporary = environment.LANYARD_DATA === undefined
  const data = environment.LANYARD_DATA ?? (await mkdtemp(join(tmpdir(), 'lanyard-e2e-')))
  const { child, said, ended } = spawnServer({ ...environment, LANYARD_DATA: data })

  const stop = async () => {
    child.kill('SIGTERM')
    const code = await ended
    if (temporary) await rm(data, { recursive: true, force: true })
    return code
  }
  const address = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /http:\/\/127\.0\.0\.1:\d+\/sign-in\?key=[\w-]+(?=\n)/.exec(said())
      if (found) resolve(found[0])
    })
    ended.then((code) => reject(new Error(`the server ended with exit code ${code}: ${said()}`)))
    setTimeout(() => reject(new Error(`the server did not start in time: ${said()}`)), startTimeout).unref()
  })
  try {
    const link = new URL(await address)
    const url = link.origin
    const cookie = await signIn(link)
    signedIn.add(cookie)
    ended.finally(() => signedIn.delete(cookie))
    const ask = askAs(url, cookie)
    return { url, port: Number(link.port), cookie, fetch: ask, data, process: child, said, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Changes the key of a link for a session, as the page for sign-in does. */
export async function signIn(link: URL): Promise<string> {
  const answer = await fetch(new URL('/sign-in', link), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: link.origin },
    body: JSON.stringify({ key: link.searchParams.get('key') }),
  })
  if (!answer.ok) throw new Error(`the link did not sign in: ${await answer.text()}`)
  return answer.headers.get('set-cookie')!.split(';')[0]!
}

/** The token of a session, as its pages have it. */
export async function requestTokenOf(url: string, cookie: string): Promise<string> {
  const page = await (await fetch(`${url}/learn`, { headers: { cookie } })).text()
  return /<meta name="lanyard-request" content="([^"]+)"/.exec(page)![1]!
}

/** The state of a browser that is signed in to every server that this process started, for a context of Playwright's. */
export function signedInState() {
  const cookies = [...signedIn].map((cookie) => {
    const [name, value] = cookie.split('=') as [string, string]
    const kept = { name, value, domain: '127.0.0.1', path: '/', expires: -1 }
    return { ...kept, httpOnly: true, secure: false, sameSite: 'Strict' as const }
  })
  return { cookies, origins: [] }
}

function askAs(url: string, cookie: string) {
  let token: Promise<string> | undefined
  return async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    headers.set('cookie', cookie)
    if ((init.method ?? 'GET') !== 'GET') {
      token ??= requestTokenOf(url, cookie)
      headers.set('origin', url)
      headers.set('x-lanyard-request', await token)
    }
    return fetch(url + path, { ...init, headers })
  }
}

/** For a start that must fail: what the server says, and its exit code. */
export async function failedStart(environment: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const { child, said, ended } = spawnServer(environment)
  const timer = setTimeout(() => child.kill('SIGKILL'), startTimeout)
  const code = await ended
  clearTimeout(timer)
  return { code, said: said() }
}
