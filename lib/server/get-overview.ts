import { type Finding, type Severity, severities } from '#lib/model/warning.ts'
import type { Figure, OverviewAnswer } from './answers.ts'
import type { Tenant } from './runtime.ts'

/** How many findings the overview names; the rest is one link away. */
const named = 8

/** @param accepted findings that somebody decided to live with: they are left out. */
export function getOverview(tenant: Tenant, accepted: ReadonlySet<string> = new Set()): OverviewAnswer {
  const { snapshot, index, warnings } = tenant
  const findings = warnings.findings.filter(({ id }) => !accepted.has(id))
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  return {
    snapshot,
    figures: figuresOf(tenant, findings.length),
    severities: Object.fromEntries(severities.map((severity) => [severity, count(severity)])) as Record<
      Severity,
      number
    >,
    findings: fewOfEachRule(findings).slice(0, named),
    notChecked: warnings.notChecked,
    coverage: index.coverage,
  }
}

/** The worst ones, but no rule so often that it hides the others. */
function fewOfEachRule(findings: Finding[]): Finding[] {
  const seen = new Map<string, number>()
  return findings.filter(({ rule }) => {
    const count = (seen.get(rule) ?? 0) + 1
    seen.set(rule, count)
    return count <= 3
  })
}

function figuresOf({ index }: Tenant, warnings: number): Figure[] {
  const { facts, identities } = index
  const of = (kind: 'system' | 'user') => identities.all.filter((identity) => identity.kind === kind).length
  const hosts = facts.resources.filter((resource) => (resource.wears?.length ?? 0) > 0).length
  const unread = index.isRead('roleAssignments') ? undefined : 'role assignments were not read'
  return [
    { key: 'hosts', label: 'resources with an identity', value: hosts, href: '/resources?identity=with' },
    { key: 'system', label: 'system-assigned identities', value: of('system'), href: '/identities?kind=system' },
    { key: 'user', label: 'user-assigned identities', value: of('user'), href: '/identities?kind=user' },
    {
      key: 'grants',
      label: 'role assignments to identities',
      value: facts.roleAssignments.filter((assignment) => identities.byPrincipal.has(assignment.principalId)).length,
      href: '/grants?kind=azureRole&holder=managedIdentity',
      unknown: unread,
    },
    { key: 'resources', label: 'resources in all', value: facts.resources.length, href: '/resources' },
    { key: 'warnings', label: 'warnings', value: warnings, href: '/warnings' },
  ]
}
