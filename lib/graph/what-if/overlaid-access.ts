import { techniques } from '../../techniques/techniques/index.ts'
import { type Access, accessFrom, accessOf, accessOn, keepAccess } from '../becoming/access.ts'
import { deniedWaysOf } from '../becoming/denied-ways.ts'
import { holdingsOf } from '../becoming/holdings.ts'
import { rolePowersOf } from '../becoming/role-powers.ts'
import { type TechniqueIndex, targetOf } from '../becoming/technique-index.ts'
import { grantsCovering } from '../reach/reach.ts'
import { affectedPrincipals } from './affected-principals.ts'
import type { Overlay } from './overlaid.ts'
import { overlaidClasses } from './overlaid-classes.ts'
import { overlaidGraph } from './overlaid-graph.ts'

/** Who can become whom in an overlay, made from the snapshot's; `accessOf` answers it for the overlay's index from then on. */
export function overlaidAccess(overlay: Overlay, base: Access = accessOf(overlay.before)): Access {
  const { index, laid } = overlay
  if (!laid) return accessOf(index)
  const hosts = [...laid.hosts].flatMap((id) => index.resourceById(id) ?? [])
  const own = [...laid.changed.values()].flatMap(({ resource }) => resource ?? [])
  // Roles are measured by classes: where the first target of a class comes about, all is measured anew.
  if (base.techniques.empty.some((one) => [...hosts, ...own].some((host) => targetOf(one, host, index.identities))))
    return keepAccess(index, accessFrom(index))
  const { classes, gained } = overlaidClasses(base.techniques.classes, overlay)
  const measured = { ...base.techniques, classes }
  const known: TechniqueIndex = { ...measured, powerOf: powersIn(overlay, measured) }
  const affected = affectedPrincipals(overlay)
  const fresh = holdingsOf(index, known)
  const before = base.power.holdings
  const holdings = {
    of: (principal: (typeof base.graph.principals)[number]) => (affected.has(principal) ? fresh : before).of(principal),
    elsewhere: (principal: (typeof base.graph.principals)[number], classNumber: number) =>
      (affected.has(principal) ? fresh : before).elsewhere(principal, classNumber),
  }
  const power = { holdings, denied: deniedWaysOf(index, known) }
  // Where there was nothing to use a right on, nothing of it was written down.
  const reaching = new Set<(typeof base.graph.principals)[number]>()
  for (const number of gained)
    for (const { assignment } of grantsCovering(index, number))
      for (const principal of [assignment.principalId, ...index.groups.below(assignment.principalId)])
        reaching.add(principal)
  const graph = overlaidGraph(base.graph, {
    overlay,
    power,
    affected,
    reaching,
    classes: { before: base.techniques.classes, after: classes },
  })
  return keepAccess(index, accessOn(index, { techniques: known, power, graph }))
}

/** What roles are good for depends on groups and on what principals are only where conditions say to whom they may be given. */
function powersIn({ index, edits }: Overlay, known: TechniqueIndex): TechniqueIndex['powerOf'] {
  if (edits.groupMemberships.size === 0 && edits.principals.size === 0) return known.powerOf
  const anyRole = techniques.filter((technique) => technique.yields === 'anyRole')
  const fresh = rolePowersOf({ ...known, anyRole }, index)
  return (role, assigned) => {
    const isPlain = assigned?.condition === undefined && role?.permissions.every(({ condition }) => !condition)
    return !role || isPlain ? known.powerOf(role, assigned) : fresh(role, assigned)
  }
}
