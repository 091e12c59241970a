import type { Answer } from '../answer.ts'
import { ok, refusal } from '../answer.ts'
import { answerBy, type Call, type Route } from '../call.ts'
import { signedToken } from './token.ts'

/** Microsoft Entra's token endpoint, and the managed-identity endpoint of a host in Azure. */
export function answerEntra(call: Omit<Call, 'named'>): Answer {
  return answerBy(routes, call) ?? refusal(404, 'NotFound', `there is nothing at \`${call.request.shownPath}\``)
}

const routes: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/(?<tenant>[^/]+)\/v2\.0\/\.well-known\/openid-configuration$/,
    answer: openIdConfiguration,
  },
  { method: 'GET', path: /^\/[^/]+\/discovery\/v2\.0\/keys$/, answer: () => ok({ keys: [] }) },
  { method: 'GET', path: /^\/[^/]+\/discovery\/instance$/, answer: instanceDiscovery },
  { method: 'POST', path: /^\/(?<tenant>[^/]+)\/oauth2\/v2\.0\/token$/, answer: token },
  { method: 'GET', path: /^\/msi\/token$/, answer: managedIdentityToken },
]

/** The issuer bears the port: MSAL accepts no other. */
function openIdConfiguration({ request: { origin }, named, azure }: Call): Answer {
  const tenant = named.tenant!
  if (!isTenant(tenant, azure.tenant.tenantId)) return unknownTenant(tenant)
  return ok({
    token_endpoint: `${origin}/${tenant}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post'],
    jwks_uri: `${origin}/${tenant}/discovery/v2.0/keys`,
    response_types_supported: ['code', 'id_token', 'token'],
    scopes_supported: ['openid'],
    issuer: `${origin}/${tenant}/v2.0`,
    authorization_endpoint: `${origin}/${tenant}/oauth2/v2.0/authorize`,
    cloud_instance_name: new URL(origin).hostname,
  })
}

function instanceDiscovery({ request: { origin }, azure }: Call): Answer {
  const host = new URL(origin).host
  return ok({
    tenant_discovery_endpoint: `${origin}/${azure.tenant.tenantId}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
  })
}

function token(call: Call): Answer {
  const { request, settings, named, azure } = call
  const form = new URLSearchParams(request.text)
  if (!isTenant(named.tenant!, azure.tenant.tenantId)) return unknownTenant(named.tenant!)
  if (form.get('grant_type') !== 'client_credentials')
    return signInError(400, 'unsupported_grant_type', 'AADSTS70003', 'The app requested an unsupported grant type.')
  if (form.get('client_id') !== settings.clientId)
    return signInError(400, 'unauthorized_client', 'AADSTS700016', 'Application was not found in the directory.')
  if (form.get('client_secret') !== settings.clientSecret)
    return signInError(401, 'invalid_client', 'AADSTS7000215', 'Invalid client secret provided.')
  const audience = (form.get('scope') ?? '').replace(/\/\.default$/, '')
  const { tokenLifetime } = settings
  return ok({
    token_type: 'Bearer',
    expires_in: tokenLifetime,
    ext_expires_in: tokenLifetime,
    access_token: tokenFor(call, audience),
  })
}

function managedIdentityToken(call: Call): Answer {
  const { request, settings } = call
  const resource = request.query.get('resource')
  if (request.headers['x-identity-header'] !== settings.identityHeader)
    return refusal(401, 'Unauthorized', 'the header X-IDENTITY-HEADER is missing or wrong')
  if (!resource) return refusal(400, 'BadRequest', 'the parameter `resource` is missing')
  return ok({
    access_token: tokenFor(call, resource),
    expires_on: String(Math.floor(Date.now() / 1000) + settings.tokenLifetime),
    resource,
    token_type: 'Bearer',
    client_id: request.query.get('client_id') ?? settings.clientId,
  })
}

function tokenFor({ settings, azure, access, request }: Call, audience: string): string {
  const now = Math.floor(Date.now() / 1000)
  return signedToken({
    aud: audience.replace(/\/$/, ''),
    iss: `${request.origin}/${azure.tenant.tenantId}/v2.0`,
    iat: now,
    nbf: now,
    exp: now + settings.tokenLifetime,
    appid: settings.clientId,
    idtyp: 'app',
    oid: settings.objectId,
    tid: azure.tenant.tenantId,
    ...(/graph/i.test(audience) && { roles: access.applicationPermissions }),
  })
}

const isTenant = (asked: string, tenantId: string) => ['common', 'organizations', tenantId].includes(asked)

const unknownTenant = (tenant: string) =>
  signInError(400, 'invalid_tenant', 'AADSTS90002', `Tenant '${tenant}' not found.`)

function signInError(status: number, error: string, code: string, description: string): Answer {
  return {
    status,
    body: {
      error,
      error_description: `${code}: ${description}`,
      error_codes: [Number(code.replace('AADSTS', ''))],
      timestamp: new Date().toISOString(),
    },
  }
}
