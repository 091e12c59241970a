import { runningServer } from '#lib/server/running-server.ts'
import { startRuntime } from '#lib/server/runtime.ts'
import { settingsFrom } from '#lib/server/settings.ts'
import { projectDirectory } from './project-directory.ts'
import { serverFetch } from './server-fetch.ts'

/** Answers from the store: through the server that holds it where one does, else with the store opened here. */
export async function fromStore<Answer>(ways: {
  server: (url: string) => Promise<Answer>
  here: () => Promise<Answer>
}): Promise<Answer> {
  const answer = settingsFrom(process.env, projectDirectory)
  if ('mistakes' in answer) throw new Error(answer.mistakes.join('\n'))
  const url = await runningServer(answer.settings.dataDirectory)
  if (url) return ways.server(url)
  const runtime = await startRuntime(answer.settings)
  try {
    return await ways.here()
  } finally {
    await runtime.close()
  }
}

/** JSON from the server; a refusal is thrown with its message. */
export async function fetched<Answer>(url: string, init?: RequestInit): Promise<Answer> {
  const answer = (await (await serverFetch(url, init)).json()) as Answer | { error: string }
  if (typeof answer === 'object' && answer !== null && 'error' in answer) throw new Error(String(answer.error))
  return answer as Answer
}
