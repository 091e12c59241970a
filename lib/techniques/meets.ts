import type { Permission } from '../model/facts.ts'
import { foldAscii } from '../model/scope.ts'
import { outcomeOf } from '../rbac/permission.ts'
import type { Need, Technique } from './technique.ts'

export type Meets = 'yes' | 'conditional' | 'no'

/**
 * Whether the permission blocks of one role meet all needs of one alternative by themselves. `elsewhere` is not among
 * them: that other need may come from any role at any scope.
 */
export function meets(technique: Pick<Technique, 'needs'>, permissions: Permission[]): Meets {
  const met = technique.needs.map((needs) => {
    const each = needs.map((need) => grants(permissions, need))
    if (each.includes('no')) return 'no'
    return each.includes('conditional') ? 'conditional' : 'yes'
  })
  if (met.includes('yes')) return 'yes'
  return met.includes('conditional') ? 'conditional' : 'no'
}

function grants(permissions: Permission[], { action, plane }: Need): Meets {
  const outcome = outcomeOf(permissions, plane, foldAscii(action))
  if (outcome?.kind !== 'granted') return 'no'
  return outcome.match.condition ? 'conditional' : 'yes'
}
