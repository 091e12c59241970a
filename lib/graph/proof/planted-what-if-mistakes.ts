import type { PlantedMistake } from './planted-mistakes.ts'

const layer = (file: string) => `lib/graph/what-if/${file}.ts`

/** Mistakes that are easily made in laying changes over an index. */
export const plantedWhatIfMistakes: PlantedMistake[] = [
  {
    name: 'the members of a group stay who they were',
    file: layer('overlaid-groups'),
    find: 'if (edits.size === 0) return',
    replace: 'if (edits.size >= 0) return',
  },
  {
    name: 'whoever is in a group of a group keeps what it held',
    file: layer('affected-principals'),
    find: 'for (const member of groups.below(principal)) affected.add(member)',
    replace: 'for (const member of groups.below(principal)) affected.delete(member)',
  },
  {
    name: 'a removed assignment still grants',
    file: layer('overlaid'),
    find: 'list.filter(({ assignment }) => !edits.has(assignment.id))',
    replace: 'list.filter(({ assignment }) => !edits.has(assignment.roleId))',
  },
  {
    name: 'an assignment that is added is forgotten at its scope',
    file: layer('overlaid'),
    find: '...added.filter((one) => one.scope === scope)]',
    replace: ']',
  },
  {
    name: 'the places of a deleted host are kept',
    file: layer('overlaid-classes'),
    find: 'if (target || was) targets.set',
    replace: 'if (target) targets.set',
  },
  {
    name: 'a resource that goes is still counted',
    file: layer('overlaid-tree'),
    find: 'edited ? resources.push(edited) - 1 : -1',
    replace: 'edited ? resources.push(edited) - 1 : at',
  },
  {
    name: 'a deleted identity is as alive as before',
    file: layer('overlaid-identities'),
    find: "state: said === 'notChecked' ? stateWithout(after) : said",
    replace: 'state: identity.state',
  },
  {
    name: 'a host still wears what was taken off it',
    file: layer('overlaid-identities'),
    find: '.filter(({ resource }) => !edits.resources.has(resource.id))',
    replace: '',
  },
  {
    name: 'entries of a deleted vault still let in',
    file: layer('overlaid-doors'),
    find: '(gone.size === 0 || !scope || !isInAny(scope, gone))',
    replace: '(gone.size > 0 || !scope || !isInAny(scope, gone))',
  },
  {
    name: 'the uses of all others stay at the places where they were',
    file: layer('overlaid-runs'),
    find: 'const to = moved ? moved.end[old.to[range]!]! : old.to[range]!',
    replace: 'const to = old.to[range]!',
  },
  {
    name: 'a machine that moved brings nothing to those who may use what is at its new place',
    file: layer('overlaid-classes'),
    find: 'if (target && !was) gained.add(number)',
    replace: 'if (target && was) gained.add(number)',
  },
  {
    name: 'a vault that moved lets nobody in',
    file: layer('overlaid-doors'),
    find: '[...left, ...fresh]',
    replace: '[...left]',
  },
]
