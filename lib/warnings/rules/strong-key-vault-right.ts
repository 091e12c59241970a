import type { Grant } from '../../graph/reach/reach.ts'
import type { TenantIndex } from '../../graph/tenant/tenant-index.ts'
import { doorsOf } from '../../graph/verdict/tenant-doors.ts'
import { shown } from '../../model/facts.ts'
import type { Evidence } from '../../model/warning.ts'
import { outcomeOf } from '../../rbac/permission.ts'
import { administratorKind } from '../administrator.ts'
import { grantEvidence } from '../evidence.ts'
import { grantsOf } from '../grants.ts'
import { oncePerRole } from '../once-per-role.ts'
import { removeAssignments } from '../remedies/remove-assignments.ts'
import type { Rule } from '../rule.ts'
import { isGone, ofIdentity, scopeEvidence } from '../subject.ts'

const vaults = 'microsoft.keyvault/vaults'
const changing = [
  `${vaults}/secrets/setsecret/action`,
  `${vaults}/keys/delete`,
  `${vaults}/secrets/delete`,
  `${vaults}/keys/create/action`,
]

export const strongKeyVaultRight: Rule = {
  id: 'strong-key-vault-right',
  title: 'Identity that changes or deletes what is in a Key Vault',
  category: 'exposure',
  description: 'A managed identity may set, delete or purge secrets and keys, or let itself into a vault.',
  why: 'Workloads read secrets; who can set one can make other workloads use theirs, and who can delete a key can make data unreadable. In a vault that goes by access policies, a right to change these is a right to everything in it.',
  guard:
    'Judged by actions, never by a role’s name; administrators of everything are another warning, and rights under a condition are left alone.',
  reference: 'https://learn.microsoft.com/azure/key-vault/general/rbac-guide',
  needs: ['resources', 'roleAssignments', 'roleDefinitions'],
  check(index) {
    const byPolicies = vaultsByPolicies(index)
    const observations = index.identities.all.flatMap((identity) => {
      if (!identity.principalId || isGone(identity)) return []
      const grants = grantsOf(index, identity.principalId).filter(
        (grant) => mayChange(index, grant, byPolicies) && grant.assignment.state === 'active' && !grant.conditional,
      )
      const policies = policiesOf(index, identity.principalId)
      const evidence = [...grants.map((grant) => grantEvidence(index, grant)), ...policies]
      if (evidence.length === 0) return []
      const lets = grants.some((grant) => letsItselfIn(index, grant, byPolicies))
      return {
        ...ofIdentity(identity),
        severity: lets || evidence.length > 1 ? ('high' as const) : ('medium' as const),
        severityReason: lets
          ? 'it can let itself into a vault that goes by access policies'
          : 'it can change or delete what other workloads rely on',
        evidence,
        remedy: {
          text: 'Give it Key Vault Secrets User on the secrets that it reads, let the vault ask Azure RBAC and protect it from purging, then remove these.',
          ...removeAssignments(
            grants.filter(({ through }) => through.length === 0).map(({ assignment }) => shown(assignment)),
          ),
        },
      }
    })
    return { observations }
  },
}

const powersOf = oncePerRole(({ permissions }) => ({
  changes: changing.some((action) => outcomeOf(permissions, 'data', action)?.kind === 'granted'),
  letsIn: outcomeOf(permissions, 'control', `${vaults}/accesspolicies/write`)?.kind === 'granted',
}))

const mayChange = (index: TenantIndex, grant: Grant, byPolicies: number[]) =>
  (grant.role !== undefined && powersOf(grant.role).changes) || letsItselfIn(index, grant, byPolicies)

function letsItselfIn({ tree }: TenantIndex, grant: Grant, byPolicies: number[]): boolean {
  if (!grant.role || !powersOf(grant.role).letsIn || administratorKind(grant.assignment, grant.role)) return false
  const first = byPolicies.find((number) => number >= grant.scope)
  return first !== undefined && first < tree.end[grant.scope]!
}

/** Scope numbers, ascending, of vaults that do not ask Azure RBAC. */
const vaultsByPolicies = (index: TenantIndex) =>
  doorsOf(index)
    .resourcesOf(vaults)
    .filter(({ settings }) => Array.isArray(settings?.accessPolicies) && settings.enableRbacAuthorization !== true)
    .map(({ id }) => index.tree.numbers.get(id)!)
    .sort((a, b) => a - b)

const policiesOf = (index: TenantIndex, principal: Grant['assignment']['principalId']): Evidence[] =>
  doorsOf(index)
    .of(principal)
    .flatMap(({ entry: { door, gives, scope, condition } }) =>
      door.id === 'key-vault-access-policy' &&
      scope &&
      !condition &&
      /\b(all|set|delete|purge|create|import)\b/i.test(gives)
        ? [scopeEvidence(index, scope, `access policy of ${index.scopeName(scope)}: ${gives}`)]
        : [],
    )
