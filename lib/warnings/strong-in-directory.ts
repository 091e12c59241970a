import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import type { PrincipalId } from '../model/guid.ts'
import type { Remedy } from '../model/warning.ts'
import { type DirectoryRight, directoryRightsOf } from './directory-rights.ts'
import type { Observation } from './rule.ts'
import { isGone, ofIdentity } from './subject.ts'

/** Managed identities with strong rights of one kind in the directory, each with the worst and all of them as evidence; `own` are those not held through a group. */
export function strongInDirectory(
  index: TenantIndex,
  door: DirectoryRight['door'],
  remedyOf: (principal: PrincipalId, rights: DirectoryRight[], own: DirectoryRight[]) => Remedy,
): Observation[] {
  return index.identities.all.flatMap((identity) => {
    const { principalId } = identity
    if (!principalId || isGone(identity)) return []
    const rights = directoryRightsOf(index, principalId).filter((right) => right.door === door)
    const worst = rights[0]
    if (!worst) return []
    return {
      ...ofIdentity(identity),
      severity: worst.severity,
      severityReason: worst.reason,
      evidence: rights.map(({ evidence }) => evidence),
      remedy: remedyOf(
        principalId,
        rights,
        rights.filter(({ throughGroup }) => !throughGroup),
      ),
    }
  })
}
