import { ps, sh } from '../remedies/quoted.ts'
import { removedBlock } from '../remedies/taken-out.ts'
import type { Observation, Rule } from '../rule.ts'
import { identityEvidence, isGone, ofIdentity } from '../subject.ts'
import { unjudgedIdentities } from '../unjudged.ts'

export const identityWithSecret: Rule = {
  id: 'identity-with-secret',
  title: 'Managed identity with a secret of its own',
  category: 'exposure',
  description: 'Somebody added a client secret to the principal of a managed identity.',
  why: 'A managed identity needs no secret, and Azure never makes one: with it, anyone can sign in as the identity from anywhere. Adding one is a known way to stay in after a break-in.',
  guard: 'Certificates are normal, Azure rolls them itself; secrets that have ended do not count.',
  reference: 'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq',
  needs: ['directory'],
  check(index, settings) {
    const observations: Observation[] = []
    let unknown = 0
    for (const identity of index.identities.all) {
      const { principal } = identity
      if (!principal || isGone(identity)) continue
      if (!principal.credentials) unknown++
      const secrets = (principal.credentials ?? []).filter(
        ({ kind, endsAt }) =>
          kind === 'secret' && (endsAt === undefined || Date.parse(endsAt) > Date.parse(settings.now)),
      )
      if (secrets.length === 0) continue
      observations.push({
        ...ofIdentity(identity),
        severity: 'high',
        severityReason: 'whoever knows the secret is the identity, without being on any resource that wears it',
        evidence: secrets.map(({ name, endsAt }) =>
          identityEvidence(
            identity,
            `secret ${name ?? 'without a name'}${endsAt ? `, good until ${endsAt.slice(0, 10)}` : ''}`,
          ),
        ),
        remedy: {
          text: 'Find out in the audit log who added it and what signed in with it, then remove it.',
          azureCli: `az ad sp credential list --id ${sh(principal.id)}\naz ad sp credential delete --id ${sh(principal.id)} --key-id <key id>`,
          powerShell: `Remove-MgServicePrincipalPassword -ServicePrincipalId ${ps(principal.id)} -KeyId <key id>`,
          terraform: removedBlock('azuread_service_principal_password'),
        },
      })
    }
    return {
      observations,
      unjudged: unjudgedIdentities(
        unknown,
        'their credentials were not among what was read',
        'az ad sp list --all --filter "servicePrincipalType eq \'ManagedIdentity\'"',
      ),
    }
  },
}
