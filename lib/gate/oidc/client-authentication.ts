import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { ManagedIdentityCredential } from '@azure/identity'
import { type ClientAuth, ClientSecretPost, modifyAssertion, PrivateKeyJwt } from 'openid-client'
import type { ClientCredential } from './oidc-settings.ts'

/** What a federated credential of Entra takes tokens for. */
const exchange = 'api://AzureADTokenExchange/.default'

/** How the token endpoint is shown that Lanyard asks. What is short-lived is read anew each time. */
export async function clientAuthentication(credential: ClientCredential): Promise<ClientAuth> {
  switch (credential.kind) {
    case 'managed identity': {
      const identity = new ManagedIdentityCredential({ clientId: credential.clientId })
      return assertedBy(async () => (await identity.getToken(exchange)).token)
    }
    case 'token file':
      return assertedBy(async () => (await readFile(credential.path, 'utf8')).trim())
    case 'certificate':
      return certificateAuthentication(await readFile(credential.path, 'utf8'))
    case 'secret file':
      return ClientSecretPost((await readFile(credential.path, 'utf8')).trim())
  }
}

const assertedBy =
  (assertion: () => Promise<string>): ClientAuth =>
  async (_, client, body) => {
    body.set('client_id', client.client_id)
    body.set('client_assertion_type', 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer')
    body.set('client_assertion', await assertion())
  }

/** Entra finds the certificate by its fingerprint, and wants its token endpoint as audience. */
async function certificateAuthentication(pem: string): Promise<ClientAuth> {
  const fingerprint = Buffer.from(new X509Certificate(pem).fingerprint256.replaceAll(':', ''), 'hex')
  const key = await crypto.subtle.importKey(
    'pkcs8',
    createPrivateKey(pem).export({ format: 'der', type: 'pkcs8' }),
    { name: 'RSA-PSS', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  return (server, ...rest) =>
    PrivateKeyJwt(key, {
      [modifyAssertion](header, payload) {
        header['x5t#S256'] = fingerprint.toString('base64url')
        payload.aud = server.token_endpoint
      },
    })(server, ...rest)
}
