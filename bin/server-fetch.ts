import { serverKey } from '#lib/server/running-server.ts'
import { settingsFrom } from '#lib/server/settings.ts'
import { projectDirectory } from './project-directory.ts'

/** Asks the server of this account that runs here, as one of its own programs. */
export async function serverFetch(url: string, init: RequestInit = {}): Promise<Response> {
  const answer = settingsFrom(process.env, projectDirectory)
  const known = 'settings' in answer ? await serverKey(answer.settings.dataDirectory) : undefined
  // The key is for the one server that left it.
  if (known?.url !== new URL(url).origin) throw new Error(`no server of this account is at ${new URL(url).origin}`)
  const headers = new Headers(init.headers)
  headers.set('authorization', `Bearer ${known.key}`)
  return fetch(url, { ...init, headers })
}
