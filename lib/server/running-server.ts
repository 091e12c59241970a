import { rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { StatusAnswer } from './answers.ts'

const fileIn = (dataDirectory: string) => join(dataDirectory, 'address')

/** Leaves word in the data directory where the server that holds it is; returns how to take it back. */
export function announceServer(dataDirectory: string, url: string): () => void {
  writeFileSync(fileIn(dataDirectory), `${url}\n`, { mode: 0o600 })
  return () => rmSync(fileIn(dataDirectory), { force: true })
}

/** Address of the server that holds this data directory; `undefined` where none answers. */
export async function runningServer(dataDirectory: string): Promise<string | undefined> {
  const url = await readFile(fileIn(dataDirectory), 'utf8').catch(() => '')
  if (!/^http:\/\/127\.0\.0\.1:\d+\n$/.test(url)) return undefined
  const address = url.trim()
  const status = await fetch(`${address}/api/status`, { signal: AbortSignal.timeout(5000) })
    .then((response) => response.json() as Promise<StatusAnswer>)
    .catch(() => undefined)
  return status?.snapshots ? address : undefined
}
