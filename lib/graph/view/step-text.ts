import type { PrincipalId } from '../../model/guid.ts'
import type { Technique } from '../../techniques/technique.ts'
import type { Holding } from '../becoming/holdings.ts'
import { holderName, holderNode, scopeWords } from '../tenant/names.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'

/** One step from a principal to an identity, in a sentence. `node` is who takes it. */
export interface StepAnswer {
  text: string
  technique: string
  node: string
}

export interface TakenStep {
  from: PrincipalId
  becomes: string
  technique: Technique
  on: number
  holding: Holding
}

export function stepAnswer(index: TenantIndex, { from, becomes, technique, on, holding }: TakenStep): StepAnswer {
  const { roleId, roleName, scope } = holding.assignment
  const role = index.roles.get(roleId)?.name ?? roleName ?? roleId
  const through = holding.through.map((group) => holderName(index, group)).join(' › ')
  const given = `${role} at ${scopeWords(index, scope)}${through ? ` through group ${through}` : ''}`
  return {
    text: `${holderName(index, from)} holds ${given} and can ${lowerFirst(technique.title)} on ${scopeWords(index, index.tree.ids[on]!)}, which yields ${becomes}.`,
    technique: technique.id,
    node: holderNode(index, from),
  }
}

const lowerFirst = (text: string) => (/^[A-Z][a-z]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text)
