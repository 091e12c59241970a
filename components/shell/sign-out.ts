import { send } from '#components/request-token.ts'

/** Ends the session on the server; what the browser kept of Lanyard goes with it. */
export async function signOut(): Promise<void> {
  await send('/sign-out', { method: 'POST' }).catch(() => undefined)
  location.assign('/sign-in')
}
