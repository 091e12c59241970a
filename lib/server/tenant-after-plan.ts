import { isWhatIf } from '#lib/imports/arm-what-if/document.ts'
import { whatIfEdits } from '#lib/imports/arm-what-if/what-if-edits.ts'
import { planEdits } from '#lib/imports/terraform/plan-edits.ts'
import { type Fact, type FactKind, type Facts, factKinds, noFacts } from '#lib/model/facts.ts'
import { type Tenant, tenantFromDraft } from './runtime.ts'

export interface AfterPlan {
  /** As the plan would leave it, with its warnings. */
  tenant: Tenant
  /** Roles that the plan gives, in words: `Owner at … to id-tug, which is new`. */
  given: string[]
  /** Roles that it takes away. */
  taken: string[]
  /** What nobody can know before it is applied, in sentences. */
  notKnown: string[]
}

/** A tenant as a plan of Terraform (`terraform show -json <plan>`) or a what-if of Bicep would leave it. @throws in words where it is none */
export function tenantAfterPlan({ snapshot, index, warningSettings }: Tenant, plan: string): AfterPlan {
  const value = parsed(plan)
  const { facts: made, gone, notKnown } = isWhatIf(value) ? whatIfEdits(value) : planEdits(value)
  const before = index.facts
  const facts = noFacts()
  for (const kind of factKinds) Object.assign(facts, { [kind]: edited(kind, { before, made, gone }) })
  const { counts: _, id: __, ...draft } = snapshot
  const tenant = tenantFromDraft({ ...draft, facts: withRolesByName(facts) }, warningSettings)
  const known = new Set(before.principals.map(({ id }) => id))
  const text = ({ roleName, roleId, shownScope, scope, principalId }: Fact<'roleAssignments'>) => {
    const who = tenant.index.identities.byPrincipal.get(principalId)?.name ?? tenant.index.directory.nameOf(principalId)
    const isNew = made.principals.some(({ id }) => id === principalId) && !known.has(principalId)
    return `${roleName ?? roleId} at ${shownScope ?? scope} to ${who}${isNew ? ', which is new' : ''}`
  }
  const was = new Set(before.roleAssignments.map(({ id }) => id))
  return {
    tenant,
    given: made.roleAssignments.filter(({ id }) => !was.has(id)).map(text),
    taken: before.roleAssignments.filter(({ id }) => gone.has(`roleAssignments ${id}`)).map(text),
    notKnown,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`this is no JSON (${(error as Error).message}): write it with \`terraform show -json <plan>\``)
  }
}

interface Edits {
  before: Facts
  made: Facts
  gone: ReadonlySet<string>
}

/** Of a fact that the plan changes, what it says counts; of the rest, what was read from Azure. */
function edited(kind: FactKind, { before, made, gone }: Edits): Fact<FactKind>[] {
  const own = new Map<string, Fact<FactKind>>(made[kind].map((fact) => [fact.id, fact]))
  const kept = (before[kind] as Fact<FactKind>[]).filter(({ id }) => !gone.has(`${kind} ${id}`))
  const known = new Set(kept.map(({ id }) => id))
  const changed = kept.map((fact) => (kind === 'roleDefinitions' ? fact : { ...fact, ...own.get(fact.id) }))
  return [...changed, ...(made[kind] as Fact<FactKind>[]).filter(({ id }) => !known.has(id))]
}

/** A plan may give a role by its name alone, which the snapshot knows by its id. */
function withRolesByName(facts: Facts): Facts {
  const ids = new Set(facts.roleDefinitions.map(({ id }) => id))
  const byName = new Map(facts.roleDefinitions.map(({ name, id }) => [name.toLowerCase(), id]))
  return {
    ...facts,
    roleAssignments: facts.roleAssignments.map((one) => {
      const named = ids.has(one.roleId) ? undefined : byName.get(one.roleName?.toLowerCase() ?? '')
      return named ? { ...one, roleId: named } : one
    }),
  }
}
