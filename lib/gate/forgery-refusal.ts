import { createHash, timingSafeEqual } from 'node:crypto'
import type { Refusal } from './request-refusal.ts'

/** Header by which a page shows that it is one of ours. */
export const tokenHeader = 'x-lanyard-request'

interface Sent {
  origin?: string | undefined
  contentType?: string | undefined
  token?: string | undefined
}

/** Why what a browser's session would change is not changed: that a page of ours sent it has to be shown twice. */
export function forgeryRefusal(sent: Sent, own: { origins: readonly string[]; token: string }): Refusal | undefined {
  if (sent.origin === undefined || !own.origins.includes(sent.origin.toLowerCase()))
    return { status: 403, error: 'it cannot be told which page sent this: only Lanyard itself may' }
  if (sent.contentType?.toLowerCase().startsWith('text/'))
    return { status: 415, error: 'this server takes JSON, and files where they are imported' }
  if (!isSame(sent.token ?? '', own.token))
    return {
      status: 403,
      error: 'this page is older than your sign-in, or none of ours: load it again, then try again',
    }
  return undefined
}

const digest = (text: string) => createHash('sha256').update(text).digest()
const isSame = (one: string, other: string) => timingSafeEqual(digest(one), digest(other))
