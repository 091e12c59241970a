import { federatedCredentialFactOf } from '#lib/facts/federated-credential-fact.ts'
import { armTypeOf } from '#lib/facts/fields.ts'
import { objectOf } from '#lib/resources/json-value.ts'
import type { ImportFormat } from '../import-format.ts'

const applicationInContext = /applications\(['"]?([0-9a-f-]{36})['"]?\)\/federatedIdentityCredentials/i

/** Of user-assigned identities (Resource Manager, `az identity federated-credential list`) and of applications (Graph). */
export const federatedCredentials: ImportFormat = {
  id: 'federated-credentials',
  label: 'federated credentials',
  recognises(value) {
    if (armTypeOf(value) === 'microsoft.managedidentity/userassignedidentities/federatedidentitycredentials')
      return true
    const { id, issuer, audiences } = objectOf(value)
    return typeof id === 'string' && !id.startsWith('/') && typeof issuer === 'string' && Array.isArray(audiences)
  },
  read: (value, into, context) =>
    into.add('federatedCredentials', federatedCredentialFactOf(value, applicationInContext.exec(context ?? '')?.[1])),
}
