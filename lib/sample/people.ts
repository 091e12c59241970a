import { graphTime, guid, mailDomain, principalOf } from './names.ts'

/** Who works at the ferry line. */
export const people = [
  'Liv Strand',
  'Anton Brekke',
  'Mira Holm',
  'Jonas Vik',
  'Sunniva Dahl',
  'Elias Fjeld',
  'Nora Lunde',
  'Tobias Moe',
  'Ingrid Solheim',
] as const

/** Name → members: people, other groups, and identities. */
export const groups = {
  'Platform team': ['Liv Strand', 'Anton Brekke'],
  'Booking developers': ['Mira Holm', 'Jonas Vik', 'Sunniva Dahl'],
  'Database administrators': ['Elias Fjeld', 'Platform team'],
  'Harbour operators': ['Nora Lunde', 'Tobias Moe'],
  // Nested: operators read what everyone who watches voyages may read.
  'Voyage watchers': ['Harbour operators', 'Ingrid Solheim'],
  // An identity gets all of its access through these two.
  'Nightly reports': ['id-nightly-report'],
  'Data readers': ['Nightly reports', 'Ingrid Solheim'],
  'Weather feed operators': [],
} as const satisfies Record<string, readonly string[]>
export type GroupName = keyof typeof groups

export const upnOf = (person: string) => `${person.toLowerCase().replace(' ', '.')}@${mailDomain}`

/** Users as Microsoft Graph lists them. */
export function userRows() {
  return people.map((displayName, index) => ({
    id: principalOf(displayName),
    displayName,
    givenName: displayName.split(' ')[0],
    surname: displayName.split(' ')[1],
    userPrincipalName: upnOf(displayName),
    mail: upnOf(displayName),
    accountEnabled: displayName !== 'Tobias Moe',
    userType: 'Member',
    createdDateTime: graphTime(1500 - index * 90),
  }))
}

/** Groups with their members, as Microsoft Graph answers `/groups?$expand=members`. */
export function groupRows() {
  return Object.entries(groups).map(([displayName, members]) => ({
    id: principalOf(displayName),
    displayName,
    description: null,
    groupTypes: [],
    mailEnabled: false,
    mailNickname: guid(`nickname ${displayName}`).slice(0, 8),
    securityEnabled: true,
    isAssignableToRole: null,
    createdDateTime: graphTime(1200),
    members: members.map((name: string) => ({
      '@odata.type': `#microsoft.graph.${memberType(name)}`,
      id: principalOf(name),
      displayName: name,
    })),
  }))
}

function memberType(name: string): string {
  if (Object.hasOwn(groups, name)) return 'group'
  return (people as readonly string[]).includes(name) ? 'user' : 'servicePrincipal'
}
