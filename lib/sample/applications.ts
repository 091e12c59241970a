import { clientOf, graphTime, guid, principalOf, tenantId } from './names.ts'

/** Applications that sign in with something of their own. */
const registrations = [
  // Holds a role, and whoever knows its secret holds it too.
  { name: 'Ticket scanner', secret: { name: 'handheld scanners', startsDaysAgo: 340, endsInDays: 25 } },
  // No secret: GitHub's word is taken for it.
  { name: 'Timetable publisher', github: 'repo:lantern-isles-ferries/timetable:ref:refs/heads/main' },
] as const

export const applicationNames = registrations.map(({ name }) => name)

/** App registrations as Microsoft Graph lists them. The texts of secrets are never given by Graph. */
export function applicationRows() {
  return registrations.map((registration) => ({
    id: guid(`application ${registration.name}`),
    appId: clientOf(registration.name),
    displayName: registration.name,
    createdDateTime: graphTime(800),
    signInAudience: 'AzureADMyOrg',
    publisherDomain: 'lanternisles.example',
    keyCredentials: [],
    passwordCredentials: 'secret' in registration ? [passwordCredential(registration)] : [],
    federatedIdentityCredentials: 'github' in registration ? [githubCredential(registration)] : [],
  }))
}

function passwordCredential({ name, secret }: (typeof registrations)[0]) {
  return {
    customKeyIdentifier: null,
    displayName: secret.name,
    endDateTime: graphTime(-secret.endsInDays),
    hint: null,
    keyId: guid(`key of ${name}`),
    secretText: null,
    startDateTime: graphTime(secret.startsDaysAgo),
  }
}

function githubCredential({ name, github }: (typeof registrations)[1]) {
  return {
    id: guid(`federated ${name}`),
    name: 'github-main',
    issuer: 'https://token.actions.githubusercontent.com',
    subject: github,
    description: 'Publishes the timetable from its main branch',
    audiences: ['api://AzureADTokenExchange'],
  }
}

/** Service principals of the applications. */
export function applicationPrincipalRows() {
  return applicationNames.map((displayName) => ({
    id: principalOf(displayName),
    appId: clientOf(displayName),
    displayName,
    appDisplayName: displayName,
    servicePrincipalType: 'Application',
    appOwnerOrganizationId: tenantId,
    accountEnabled: true,
    alternativeNames: [],
    appRoles: [],
    createdDateTime: graphTime(800),
    servicePrincipalNames: [clientOf(displayName)],
    tags: ['WindowsAzureActiveDirectoryIntegratedApp'],
  }))
}
