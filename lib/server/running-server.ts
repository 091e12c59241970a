import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { StatusAnswer } from './answers.ts'

const addressIn = (dataDirectory: string) => join(dataDirectory, 'address')
const keyIn = (dataDirectory: string) => join(dataDirectory, 'key')

interface Word {
  url: string
  /** By which programs of this account are let in. */
  key: string
  /** Whether it holds the data of the directory, and not those of a database elsewhere. */
  holdsData: boolean
}

/** Leaves word in the data directory where a server is, for this account alone; returns how to take it back. */
export function announceServer(dataDirectory: string, { url, key, holdsData }: Word): () => void {
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 })
  const left = [
    leave(keyIn(dataDirectory), `${url}\n${key}\n`),
    ...(holdsData ? [leave(addressIn(dataDirectory), `${url}\n`)] : []),
  ]
  return () => {
    for (const file of left) rmSync(file, { force: true })
  }
}

/** A mode is that of a file which is made: so it is made anew. */
function leave(file: string, text: string): string {
  rmSync(file, { force: true })
  writeFileSync(file, text, { mode: 0o600, flag: 'wx' })
  return file
}

const isOwn = (url: string | undefined): url is string => /^http:\/\/127\.0\.0\.1:\d+$/.test(url ?? '')

/** The server that was last started with this data directory, and the key to it; it may have ended since. */
export async function serverKey(dataDirectory: string): Promise<{ url: string; key: string } | undefined> {
  const [url, key] = (await readFile(keyIn(dataDirectory), 'utf8').catch(() => '')).split('\n')
  return isOwn(url) && key ? { url, key } : undefined
}

/** Address of the server that holds this data directory; `undefined` where none answers. */
export async function runningServer(dataDirectory: string): Promise<string | undefined> {
  const address = (await readFile(addressIn(dataDirectory), 'utf8').catch(() => '')).trim()
  const known = await serverKey(dataDirectory)
  if (!isOwn(address) || known?.url !== address) return undefined
  const status = await fetch(`${address}/api/status`, {
    headers: { authorization: `Bearer ${known.key}` },
    signal: AbortSignal.timeout(5000),
  })
    .then((response) => response.json() as Promise<StatusAnswer>)
    .catch(() => undefined)
  return status?.snapshots ? address : undefined
}
