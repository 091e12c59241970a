import type { IncomingMessage } from 'node:http'

/** Longest body that the gate reads itself, in bytes. */
const longest = 4096
/** How long it may take to come, in milliseconds: strangers send it too. */
const patience = 5000

/** A small JSON object that was sent; `undefined` where it is none, or too long. */
export async function smallJson(request: IncomingMessage): Promise<Record<string, unknown> | undefined> {
  if (!request.headers['content-type']?.toLowerCase().startsWith('application/json')) return undefined
  let text = ''
  const late = setTimeout(() => request.destroy(), patience)
  try {
    for await (const part of request.setEncoding('utf8')) {
      text += part
      if (text.length > longest) return undefined
    }
  } catch {
    return undefined
  } finally {
    clearTimeout(late)
  }
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
