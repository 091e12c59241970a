import type { Reason } from '#lib/model/verdict.ts'

/** One step of a verdict in one sentence, without the names that only the server knows. */
export function reasonWords(reason: Reason): string {
  switch (reason.kind) {
    case 'grant':
      return `${reason.roleName} at ${reason.scope} gives it by ${reason.match.pattern}${through(reason.through)}${
        reason.condition || reason.match.condition ? `, where ${reason.limits ?? 'its condition holds'}` : ''
      }`
    case 'eligible':
      return `eligible for ${reason.roleName} at ${reason.scope}${through(reason.through)}: not in force until it is activated`
    case 'takenAway':
      return `${reason.roleName} at ${reason.scope} gives it by ${reason.match.pattern} and takes it away by ${reason.notPattern}`
    case 'deny':
      return `the deny assignment ${reason.name} at ${reason.scope} forbids it by ${reason.match.pattern}${reason.condition ? ', where its condition holds' : ''}`
    case 'door':
      return `${reason.door} at ${reason.scope} lets it in: ${reason.gives}${through(reason.through)}${reason.condition ? `, where ${reason.condition}` : ''}`
    case 'key':
      return `may read a key of ${reason.scope} by ${reason.action}, which opens the data`
    default:
      return reason.text
  }
}

const through = (groups: string[]) =>
  groups.length === 0 ? '' : `, through ${groups.length === 1 ? 'a group' : `${groups.length} groups`}`
