import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type OidcSignIn, oidcSignIn } from '../oidc-sign-in.ts'
import type { Transactions } from '../transactions.ts'
import { cameBack, clientId, type Directory, startDirectory, tenantId } from './directory.ts'

export const publicUrl = 'http://127.0.0.1:3999'

/** A file with the secret of the application, in a folder of its own. */
export function credentialFile() {
  const folder = mkdtempSync(join(tmpdir(), 'lanyard-sign-in-'))
  const path = join(folder, 'secret')
  writeFileSync(path, 'a-secret-of-the-tests\n')
  return { path, remove: () => rmSync(folder, { recursive: true }) }
}

/** A directory, and a sign-in with it whose application has a secret. */
export async function startSignIn({ transactions }: { transactions?: Transactions } = {}) {
  const { path, remove } = credentialFile()
  const directory = await startDirectory({ redirects: [`${publicUrl}/auth/callback`], afterSignOut: [publicUrl] })
  const settings = { issuer: directory.issuer, tenantId, clientId, credential: { kind: 'secret file', path } } as const
  return {
    directory,
    settings,
    signIn: oidcSignIn(settings, { publicUrl, transactions }),
    async stop() {
      await directory.stop()
      remove()
    },
  }
}

/** All the way, as the person whom the directory has just now. */
export async function signedIn(directory: Directory, { signIn, person }: { signIn: OidcSignIn; person: object }) {
  directory.person = { ...person }
  const { address, transaction } = await signIn.begin('/graph?lens=reach')
  return signIn.finish(await cameBack(address, publicUrl), transaction)
}
