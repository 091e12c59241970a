import type { Grant } from '../../graph/reach/reach.ts'
import { nodeId } from '../../graph/tenant/names.ts'
import { counted } from '../../graph/view/words.ts'
import { shown } from '../../model/facts.ts'
import { grantEvidence } from '../evidence.ts'
import { grantsOf } from '../grants.ts'
import { removeAssignments } from '../remedies/remove-assignments.ts'
import type { Rule } from '../rule.ts'
import { strengthOf } from '../strength.ts'
import { isGone, ofIdentity } from '../subject.ts'

export const strongKubeletIdentity: Rule = {
  id: 'strong-kubelet-identity',
  title: 'Nodes of a cluster that open more than a registry',
  category: 'exposure',
  description: 'The identity of a Kubernetes cluster’s nodes holds roles on more than container registries.',
  why: 'Every pod on a node can ask for a token of the node’s identity, unless a network policy forbids it. What one workload needs is then open to all of them.',
  guard: 'Roles that were not read count as more; a role with actions on registries only does not.',
  reference: 'https://learn.microsoft.com/azure/aks/use-managed-identity',
  needs: ['resources', 'roleAssignments'],
  check(index) {
    const observations = index.identities.all.flatMap((identity) => {
      const cluster = identity.wornBy.find(({ wear }) => wear.how === 'kubelet')?.resource
      if (!cluster || !identity.principalId || isGone(identity)) return []
      const more = grantsOf(index, identity.principalId).filter((grant) => !isForRegistries(grant))
      if (more.length === 0) return []
      const strong = strengthOf(index, identity.principalId)
      return {
        ...ofIdentity(identity),
        severity: strong ? ('critical' as const) : ('medium' as const),
        severityReason: strong
          ? `every pod holds this: ${strong.reason}`
          : `every pod holds ${counted(more.length, 'role')} beside pulling images`,
        evidence: [
          { node: nodeId.source(cluster.id), text: `runs its nodes as ${identity.name}` },
          ...more.map((grant) => grantEvidence(index, grant)),
        ],
        remedy: {
          text: 'Give each workload an identity of its own through workload identity, then remove these from the nodes.',
          ...removeAssignments(
            more.filter(({ through }) => through.length === 0).map(({ assignment }) => shown(assignment)),
          ),
        },
      }
    })
    return { observations }
  },
}

const registries = 'microsoft.containerregistry/'

const isForRegistries = ({ role, assignment }: Grant) =>
  role
    ? role.permissions.every(({ actions, dataActions }) =>
        [...actions, ...dataActions].every((action) => action.toLowerCase().startsWith(registries)),
      )
    : assignment.scope.includes(`/providers/${registries}`)
