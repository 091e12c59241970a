import type { PrincipalId } from '../../model/guid.ts'
import { holderName, holderNode } from '../tenant/names.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import type { EdgeReason } from './view-types.ts'

/** From whoever holds something to the group that was given it: a sentence a membership, and how to go on from there. */
export function membershipSteps(
  index: TenantIndex,
  name: string,
  through: PrincipalId[],
): { steps: EdgeReason[]; member: string } {
  const steps: EdgeReason[] = []
  let member = name
  for (const group of through) {
    steps.push({
      text: `${member} is a member of the group ${holderName(index, group)}.`,
      node: holderNode(index, group),
    })
    member = `The group ${holderName(index, group)}`
  }
  return { steps, member }
}
