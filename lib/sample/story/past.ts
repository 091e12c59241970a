import { type Fact, type FactKind, type Facts, factKinds } from '#lib/model/facts.ts'
import { type PrincipalId, principalId } from '#lib/model/guid.ts'
import { type ScopeId, scopeId } from '#lib/model/scope.ts'
import { principalOf } from '../names.ts'

/** The facts of the sample on their way back in time. Facts are replaced, never edited: later snapshots share them. */
export class Past {
  facts: Facts

  constructor(facts: Facts) {
    this.facts = Object.fromEntries(factKinds.map((kind) => [kind, [...facts[kind]]])) as unknown as Facts
  }

  add<K extends FactKind>(kind: K, ...added: Fact<K>[]) {
    ;(this.facts[kind] as Fact<K>[]).push(...added)
  }

  remove<K extends FactKind>(kind: K, goes: (fact: Fact<K>) => boolean) {
    const list = this.facts[kind] as Fact<K>[]
    this.facts = { ...this.facts, [kind]: list.filter((fact) => !goes(fact)) }
  }

  /** @throws where nothing has the id: a story must not tell of what never was. */
  change<K extends FactKind>(kind: K, id: string, changed: (fact: Fact<K>) => Fact<K>) {
    const list = this.facts[kind] as Fact<K>[]
    const index = list.findIndex((fact) => fact.id === id)
    if (index === -1) throw new Error(`the sample has nothing with the id \`${id}\` among its ${kind}`)
    list[index] = changed(list[index]!)
  }

  /** A resource by its name, or by the last segments of its id. */
  resource(name: string): Fact<'resources'> {
    const found = this.facts.resources.filter(({ id }) => id.endsWith(`/${name.toLowerCase()}`))
    if (found.length !== 1) throw new Error(`${found.length} resources of the sample are called \`${name}\``)
    return found[0]!
  }

  /** Takes a resource away, or a group with all that is in it, and everything that hangs on it. */
  forget(id: ScopeId) {
    const isIn = (other: string | undefined) => other === id || (other?.startsWith(`${id}/`) ?? false)
    for (const { id: principal, armId } of this.facts.principals)
      if (armId !== undefined && isIn(armId)) this.forgetPrincipal(principal)
    this.remove('resourceGroups', (group) => group.id === id)
    this.remove('federatedCredentials', ({ identityId }) => isIn(identityId))
    this.remove('denyAssignments', ({ scope }) => isIn(scope))
    this.remove('roleAssignments', ({ scope }) => isIn(scope))
    this.remove('cosmosRoleAssignments', ({ account }) => isIn(account))
    this.remove('cosmosRoleDefinitions', ({ account }) => isIn(account))
    this.remove('databaseAdministrators', ({ server }) => isIn(server))
    this.remove('resources', (resource) => isIn(resource.id))
    for (const { id: wearer, wears } of this.facts.resources)
      if (wears?.some(({ identityId }) => isIn(identityId)))
        this.change('resources', wearer, (resource) => ({
          ...resource,
          wears: resource.wears?.filter(({ identityId }) => !isIn(identityId)),
        }))
  }

  forgetPrincipal(id: PrincipalId) {
    const appId = this.facts.principals.find((principal) => principal.id === id)?.appId
    const isHis = ({ principalId: holder }: { principalId: PrincipalId }) => holder === id
    this.remove('principals', (principal) => principal.id === id)
    this.remove('directoryLookups', (lookup) => lookup.id === id)
    this.remove('lastSignIns', (signIn) => signIn.id === appId)
    this.remove('roleAssignments', isHis)
    this.remove('appRoleAssignments', isHis)
    this.remove('directoryRoleAssignments', isHis)
    this.remove('cosmosRoleAssignments', isHis)
    this.remove('databaseAdministrators', isHis)
    for (const { id: group, memberIds } of this.facts.groupMemberships)
      if (memberIds.includes(id)) this.setMember(group, id, false)
  }

  setMember(group: PrincipalId, member: PrincipalId, isMember: boolean) {
    this.change('groupMemberships', group, (membership) => {
      const others = membership.memberIds.filter((one) => one !== member)
      return { ...membership, memberIds: isMember ? [...others, member] : others }
    })
  }
}

export const principalNamed = (name: string) => principalId(principalOf(name))
export const scopeOf = (shownId: string) => ({ id: scopeId(shownId), shownId })
