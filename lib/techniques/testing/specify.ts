import { describe, expect, it } from 'vitest'
import type { Permission, Resource } from '../../model/facts.ts'
import { lastSegment, scopeId } from '../../model/scope.ts'
import { type Meets, meets } from '../meets.ts'
import type { Technique } from '../technique.ts'

export interface Specification {
  /** A role in words, its one permission block, and whether it is enough on the target. */
  roles: [words: string, permission: Partial<Permission>, met: Meets][]
  /** A state of the target in words, what was read of it, and whether it leaves the technique open. */
  open?: [words: string, target: Partial<Resource>, open: 'yes' | 'no' | 'unknown'][]
}

export const permissionsOf = (...blocks: Partial<Permission>[]): Permission[] =>
  blocks.map((block) => ({ actions: [], notActions: [], dataActions: [], notDataActions: [], ...block }))

const answers = { yes: 'is enough', conditional: 'is enough under its condition', no: 'is not enough' }
const states = { yes: 'is open', no: 'is closed', unknown: 'cannot be judged' }

export function specify(technique: Technique, { roles, open }: Specification) {
  describe(`to ${technique.title.charAt(0).toLowerCase()}${technique.title.slice(1)}`, () => {
    it.each(roles.map(([words, permission, met]) => ({ words, permission, met, answer: answers[met] })))(
      '$words $answer',
      ({ permission, met }) => {
        expect(meets(technique, permissionsOf(permission))).toBe(met)
      },
    )

    it('every alternative is specified, and one role that is not enough', () => {
      for (const needs of technique.needs)
        expect(roles.some(([, permission, met]) => met !== 'no' && holdsAll(needs, permission))).toBe(true)
      expect(roles.some(([, , met]) => met === 'no')).toBe(true)
    })

    if (open)
      it.each(open.map(([words, target, answer]) => ({ words, target, answer, state: states[answer] })))(
        'the way $state where $words',
        ({ target, answer }) => {
          expect(technique.open?.(resourceWith(technique, target))).toBe(answer)
        },
      )
    else
      it('no setting closes the way', () => {
        expect(technique.open).toBeUndefined()
      })
  })
}

const holdsAll = (needs: Technique['needs'][number], permission: Partial<Permission>) =>
  meets({ needs: [needs] }, permissionsOf(permission)) !== 'no'

function resourceWith(technique: Technique, rest: Partial<Resource>): Resource {
  const type = technique.targets[0]!
  const id = scopeId(`/subscriptions/s/resourceGroups/g/providers/${type}/notes`)
  return { id, name: lastSegment(id), type, ...rest }
}
