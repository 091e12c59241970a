import { nodeId, resourceName, scopeWords } from '../../graph/tenant/names.ts'
import type { TenantIndex } from '../../graph/tenant/tenant-index.ts'
import { counted } from '../../graph/view/words.ts'
import type { ScopeId } from '../../model/scope.ts'
import { parentInId } from '../../model/scope.ts'
import { shownScope } from '../evidence.ts'
import { grantsOf } from '../grants.ts'
import { assignRoles } from '../remedies/assign-roles.ts'
import { inOrder } from '../remedies/commands.ts'
import type { Observation, Rule } from '../rule.ts'

export const slotDivergence: Rule = {
  id: 'slot-divergence',
  title: 'Slot whose rights differ from its app’s',
  category: 'lifecycle',
  description: 'A deployment slot and its app hold different roles through their identities.',
  why: 'Identities do not move when slots are swapped: the code moves, the identity stays. What worked in the slot may fail in production after the swap, or find more rights than it was tested with.',
  guard: 'Both the app and the slot must have been read, and role assignments with them.',
  reference: 'https://learn.microsoft.com/azure/app-service/deploy-staging-slots',
  needs: ['resources', 'roleAssignments'],
  check(index) {
    const observations: Observation[] = []
    for (const slot of index.facts.resources) {
      if (slot.type !== 'microsoft.web/sites/slots') continue
      const app = index.resourceById(parentInId(slot.id)!)
      if (!app) continue
      const [ofApp, ofSlot] = [rightsOf(index, app.id), rightsOf(index, slot.id)]
      const onlyApp = [...ofApp].filter(([key]) => !ofSlot.has(key))
      const onlySlot = [...ofSlot].filter(([key]) => !ofApp.has(key))
      if (onlyApp.length + onlySlot.length === 0) continue
      observations.push({
        subject: nodeId.source(slot.id),
        subjectName: resourceName(slot),
        severity: onlySlot.length > 0 ? 'medium' : 'low',
        severityReason:
          onlySlot.length > 0
            ? `the slot holds ${counted(onlySlot.length, 'right')} that its app does not`
            : `the app holds ${counted(onlyApp.length, 'right')} that the slot does not`,
        evidence: [
          ...onlyApp.map(([, right]) => ({ node: right.node, text: `only the app: ${right.text}` })),
          ...onlySlot.map(([, right]) => ({ node: right.node, text: `only the slot: ${right.text}` })),
        ],
        remedy: {
          text: 'Give both the same roles, or attach one user-assigned identity to both, before the next swap.',
          ...inOrder(assignedTo(index, slot.id, onlyApp), assignedTo(index, app.id, onlySlot)),
        },
      })
    }
    return { observations }
  },
}

interface Right {
  node: string
  text: string
  role: string
  scope: string
}

/** Gives the first identity that a resource wears what it lacks. */
function assignedTo(index: TenantIndex, resource: ScopeId, lacking: [string, Right][]) {
  const principal = index.identities.wornBy.get(resource)?.find(({ identity }) => identity.principalId)?.identity
  return assignRoles(
    lacking.map(([, { role, scope }]) => ({ principal: principal?.principalId ?? '<principal>', role, scope })),
  )
}

function rightsOf(index: TenantIndex, resource: ScopeId) {
  const rights = new Map<string, Right>()
  for (const { identity } of index.identities.wornBy.get(resource) ?? []) {
    if (!identity.principalId) continue
    for (const { assignment, roleName } of grantsOf(index, identity.principalId)) {
      const key = nodeId.grant(assignment.roleId, assignment.scope)
      rights.set(key, {
        node: key,
        text: `${roleName} at ${scopeWords(index, assignment.scope)}`,
        role: roleName,
        scope: shownScope(assignment),
      })
    }
  }
  return rights
}
