import { holderName, nodeId } from '../graph/tenant/names.ts'
import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import { doorsOf } from '../graph/verdict/tenant-doors.ts'
import type { PrincipalId } from '../model/guid.ts'
import { type Evidence, type Severity, severities } from '../model/warning.ts'
import { strongDirectoryRoles } from './directory-roles.ts'
import { strongPermissions } from './graph-permissions.ts'

/** A strong right in the directory, and how it is held. */
export interface DirectoryRight {
  door: 'application-permission' | 'directory-role'
  name: string
  severity: Severity
  reason: string
  evidence: Evidence
  /** Id of the assignment, as Microsoft Graph writes it. */
  assignmentId: string
  throughGroup: boolean
}

interface Given {
  assignmentId: string
  name: string
  severity: Severity
  reason: string
}

const built = new WeakMap<TenantIndex, Map<string, Given>>()

/** Strong application permissions and directory roles of a principal, its groups' included; the worst first. */
export function directoryRightsOf(index: TenantIndex, principal: PrincipalId): DirectoryRight[] {
  const given = built.get(index) ?? givenIn(index)
  built.set(index, given)
  if (given.size === 0) return []
  return doorsOf(index)
    .of(principal)
    .flatMap(({ entry, through }) => {
      const right = given.get(entry.id)
      if (!right) return []
      const groups =
        through.length > 0 ? `, through group ${through.map((one) => holderName(index, one)).join(' › ')}` : ''
      return {
        ...right,
        door: entry.door.id as DirectoryRight['door'],
        evidence: {
          node: nodeId.door(entry),
          text: `${right.name} on ${entry.outside?.name ?? 'the directory'}${groups}`,
        },
        throughGroup: through.length > 0,
      }
    })
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
}

/** By the door entry's id. */
function givenIn({ facts }: TenantIndex): Map<string, Given> {
  const given = new Map<string, Given>()
  for (const { id, appRoleId } of facts.appRoleAssignments) {
    const strong = strongPermissions.get(appRoleId.toLowerCase())
    if (strong)
      given.set(`/approles/${id}`.toLowerCase(), {
        ...strong,
        assignmentId: id,
        reason: strong.does,
      })
  }
  for (const { id, roleTemplateId, directoryScope } of facts.directoryRoleAssignments) {
    const strong = strongDirectoryRoles.get(roleTemplateId.toLowerCase())
    if (!strong) continue
    const wide = directoryScope === '/'
    given.set(`/directoryroles/${id}`.toLowerCase(), {
      assignmentId: id,
      name: strong.name,
      severity: wide ? strong.severity : 'low',
      reason: wide
        ? `as ${strong.name} it can change the directory itself`
        : `it is ${strong.name} in a part of the directory`,
    })
  }
  return given
}
