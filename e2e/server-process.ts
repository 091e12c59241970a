import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const startTimeout = 60_000

/** A running server of the built product, with data of its own. */
export interface Lanyard {
  /** `http://127.0.0.1:41234`, without a slash at the end. */
  url: string
  port: number
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
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said())
      if (found) resolve(found[0])
    })
    ended.then((code) => reject(new Error(`the server ended with exit code ${code}: ${said()}`)))
    setTimeout(() => reject(new Error(`the server did not start in time: ${said()}`)), startTimeout).unref()
  })
  try {
    const url = await address
    return { url, port: Number(new URL(url).port), data, process: child, said, stop }
  } catch (error) {
    await stop()
    throw error
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
