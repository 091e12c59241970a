import { holderName, holderNode, scopeWords } from '../graph/tenant/names.ts'
import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import type { FactChange } from '../history/fact-change.ts'
import type { Facts } from '../model/facts.ts'
import type { PrincipalId } from '../model/guid.ts'
import { lastSegment } from '../model/scope.ts'
import { factsIn } from './facts-in.ts'

/** Names of things that one snapshot does not know any more, or not yet, from whichever one did. */
export class TimelineNames {
  readonly index: TenantIndex
  private readonly names = new Map<string, string>()
  readonly assignments = new Map<string, Facts['roleAssignments'][number]>()

  constructor(index: TenantIndex, changes: readonly FactChange[]) {
    this.index = index
    for (const { id, displayName } of factsIn(changes, 'principals')) if (displayName) this.names.set(id, displayName)
    for (const { id, name, wears } of factsIn(changes, 'resources')) {
      this.names.set(id, name)
      for (const { how, principalId } of wears ?? [])
        if (how === 'system' && principalId && !this.names.has(principalId)) this.names.set(principalId, name)
    }
    for (const one of [...index.facts.roleAssignments, ...factsIn(changes, 'roleAssignments')])
      this.assignments.set(one.id, one)
  }

  name(id: string): string {
    const known = holderName(this.index, id as PrincipalId)
    return known === id ? (this.names.get(id) ?? id) : known
  }

  /** Who the log says did it. */
  actor(caller: string) {
    const person = this.index.facts.principals.find(
      ({ userPrincipalName }) => userPrincipalName?.toLowerCase() === caller,
    )
    const id = (person?.id ?? caller) as PrincipalId
    const isKnown = this.index.identities.byPrincipal.has(id) || this.index.directory.principals.has(id)
    return { name: this.name(id), ...(isKnown ? { node: holderNode(this.index, id) } : {}) }
  }

  /** Where an id lies; of a role assignment, what it is given at. */
  place(id: string): string {
    const assignment = this.assignments.get(id.toLowerCase())
    return assignment ? scopeWords(this.index, assignment.scope) : lastSegment(id)
  }
}
