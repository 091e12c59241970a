import { objectOf, textOf } from '#lib/resources/json-value.ts'
import { armTypeOf } from './fields.ts'
import { isSignIn } from './sign-in-fact.ts'

export type DirectoryKind =
  | 'user'
  | 'group'
  | 'servicePrincipal'
  | 'application'
  | 'device'
  | 'directoryRole'
  /** Something of the directory that is none of these, or of which nothing is said. */
  | 'directoryObject'

const kindOfTypeName = new Map<string, DirectoryKind>([
  ['user', 'user'],
  ['group', 'group'],
  ['serviceprincipal', 'servicePrincipal'],
  ['application', 'application'],
  ['device', 'device'],
  ['directoryrole', 'directoryRole'],
  ['role', 'directoryRole'],
  ['directoryobject', 'directoryObject'],
  ['orgcontact', 'directoryObject'],
])

/** Fields that only one kind of object has, for objects that were selected without their type. */
const telling: [DirectoryKind, string[]][] = [
  [
    'servicePrincipal',
    [
      'servicePrincipalType',
      'servicePrincipalNames',
      'alternativeNames',
      'appOwnerOrganizationId',
      'appRoleAssignmentRequired',
    ],
  ],
  [
    'application',
    ['passwordCredentials', 'keyCredentials', 'identifierUris', 'requiredResourceAccess', 'publisherDomain'],
  ],
  ['user', ['userPrincipalName']],
  ['device', ['deviceId']],
  ['directoryRole', ['roleTemplateId']],
  ['group', ['securityEnabled', 'groupTypes', 'mailEnabled', 'members']],
]

/** Which kind of Microsoft Graph object this is, by its `@odata.type` or by what it has. */
export function directoryKindOf(value: unknown): DirectoryKind | undefined {
  const object = objectOf(value)
  // A sign-in names who did it, and is not them.
  if ('ipAddress' in object && isSignIn(value)) return undefined
  const id = textOf(object.id)
  if (id === undefined || id.startsWith('/') || 'principalId' in object || armTypeOf(value) !== undefined)
    return undefined
  const typeName = textOf(object['@odata.type'])
  const named = typeName && kindOfTypeName.get(typeName.slice(typeName.lastIndexOf('.') + 1).toLowerCase())
  if (typeName !== undefined && named !== 'directoryObject') return named || undefined
  // A list of deleted items calls everything a directory object.
  return telling.find(([, fields]) => fields.some((field) => Object.hasOwn(object, field)))?.[0] ?? (named || undefined)
}

/** The type that every element of an answer has, which Graph then leaves out of the elements themselves. */
export function directoryTypeInContext(context: string | undefined): string | undefined {
  const set = /\$metadata#(?:microsoft\.graph\.)?(\w+)/.exec(context ?? '')?.[1]
  if (context !== undefined && groupInContext(context) !== undefined) return '#microsoft.graph.directoryObject'
  const name = set?.replace(/s$/, '').toLowerCase()
  if (name === undefined || !kindOfTypeName.has(name)) return undefined
  // `users('id')/appRoleAssignments` names the user, but lists something else.
  return /\)\//.test(context!.slice(context!.indexOf('#'))) ? undefined : `#microsoft.graph.${name}`
}

/** The group of which an answer lists the members. */
export function groupInContext(context: string): string | undefined {
  return /groups(?:\(['"]?|\/)([0-9a-f-]{36})(?:['"]?\))?\/(?:microsoft\.graph\.)?(?:transitiveMembers|members)\b/i
    .exec(context)?.[1]
    ?.toLowerCase()
}
