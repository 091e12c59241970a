import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type OidcSignIn, oidcSignIn } from '../oidc-sign-in.ts'
import type { Transactions } from '../transactions.ts'
import { cameBack, clientId, type Directory, startDirectory, tenantId } from './directory.ts'

export const publicUrl = 'http://127.0.0.1:3999'

/** A directory, and a sign-in with it whose application has a secret. */
export async function startSignIn({ transactions }: { transactions?: Transactions } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'lanyard-sign-in-'))
  const path = join(folder, 'secret')
  writeFileSync(path, 'a-secret-of-the-tests\n')
  const directory = await startDirectory({ redirects: [`${publicUrl}/auth/callback`], afterSignOut: [publicUrl] })
  const settings = { issuer: directory.issuer, tenantId, clientId, credential: { kind: 'secret file', path } } as const
  return {
    directory,
    settings,
    signIn: oidcSignIn(settings, { publicUrl, transactions }),
    async stop() {
      await directory.stop()
      rmSync(folder, { recursive: true })
    },
  }
}

/** All the way, as the person whom the directory has just now. */
export async function signedIn(directory: Directory, { signIn, person }: { signIn: OidcSignIn; person: object }) {
  directory.person = { ...person }
  const { address, transaction } = await signIn.begin('/graph?lens=reach')
  return signIn.finish(await cameBack(address, publicUrl), transaction)
}
