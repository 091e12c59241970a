import { holderName, holderNode } from '../../graph/tenant/names.ts'
import { counted } from '../../graph/view/words.ts'
import { daysSince } from '../age.ts'
import { grantEvidence } from '../evidence.ts'
import { grantsOf } from '../grants.ts'
import { ps, sh } from '../remedies/quoted.ts'
import { removedBlock } from '../remedies/taken-out.ts'
import type { Observation, Rule } from '../rule.ts'
import { strengthOf } from '../strength.ts'

export const applicationSecret: Rule = {
  id: 'application-secret',
  title: 'Application that signs in with a secret',
  category: 'exposure',
  description:
    'An application registration has a client secret in force, and its service principal holds roles in Azure.',
  why: 'A secret is copied, mailed and logged, and works from anywhere until it ends. A workload in Azure could use a managed identity, and one outside a federated credential.',
  guard: 'Only applications that hold a role here; secrets that have ended do not count.',
  reference: 'https://learn.microsoft.com/entra/identity-platform/secure-least-privileged-access',
  needs: ['directory', 'roleAssignments'],
  check(index, settings) {
    const principals = new Map(
      index.facts.principals.flatMap((principal) => (principal.appId ? [[principal.appId, principal] as const] : [])),
    )
    const observations: Observation[] = []
    let unknown = 0
    for (const { appId, displayName, credentials } of index.facts.applications) {
      const principal = principals.get(appId)
      const grants = principal ? grantsOf(index, principal.id) : []
      if (!principal || grants.length === 0) continue
      if (!credentials) unknown++
      const secrets = (credentials ?? []).filter(
        ({ kind, endsAt }) => kind === 'secret' && (daysSince(endsAt, settings.now) ?? -1) < 0,
      )
      if (secrets.length === 0) continue
      const strong = strengthOf(index, principal.id)
      observations.push({
        subject: holderNode(index, principal.id),
        subjectName: displayName ?? holderName(index, principal.id),
        severity: strong ? 'high' : 'medium',
        severityReason: `whoever knows ${secrets.length === 1 ? 'the secret' : 'one of the secrets'} holds ${counted(grants.length, 'role assignment')}${strong ? `: ${strong.reason}` : ''}`,
        evidence: [
          ...secrets.map(({ name, endsAt }) => ({
            node: holderNode(index, principal.id),
            text: `secret ${name ?? 'without a name'}${endsAt ? `, good until ${endsAt.slice(0, 10)}` : ''}`,
          })),
          ...grants.map((grant) => grantEvidence(index, grant)),
        ],
        remedy: {
          text: 'Where it runs in Azure, give that resource a managed identity with the same roles; where it runs elsewhere, add a federated credential. Then delete the secret.',
          azureCli: `az ad app credential list --id ${sh(appId)}\naz ad app credential delete --id ${sh(appId)} --key-id <key id>`,
          powerShell: `Remove-AzADAppCredential -ApplicationId ${ps(appId)} -KeyId <key id>`,
          bicep: `extension 'br:mcr.microsoft.com/bicep/extensions/microsoftgraph/v1.0:1.0.0'
resource credential 'Microsoft.Graph/applications/federatedIdentityCredentials@v1.0' = {
  name: '<unique name of the application>/<name>'
  issuer: '<issuer>'
  subject: '<subject>'
  audiences: ['api://AzureADTokenExchange']
}`,
          terraform: `resource "azuread_application_federated_identity_credential" "credential" {
  application_id = "<id of the application>"
  display_name   = "<name>"
  issuer         = "<issuer>"
  subject        = "<subject>"
  audiences      = ["api://AzureADTokenExchange"]
}
${removedBlock('azuread_application_password')}`,
        },
      })
    }
    return {
      observations,
      unjudged:
        unknown > 0
          ? {
              count: unknown,
              text: `the credentials of ${counted(unknown, 'application')} with roles were not read`,
              remedy: 'az ad app list --all',
            }
          : undefined,
    }
  },
}
