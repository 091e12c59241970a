import type { Permission } from '../model/facts.ts'
import { foldAscii } from '../model/scope.ts'
import type { PermissionMatch } from '../model/verdict.ts'
import { type Plane, patternsLeft } from '../rbac/permission.ts'

/**
 * How far somebody gets into a resource. `control`: the resource itself is changed, made to run things, or its roles
 * are given. `write`: its data is changed. `read`: it or its data is read.
 */
export const accessKinds = ['control', 'write', 'read'] as const
export type AccessKind = (typeof accessKinds)[number]

/** Strongest first: where each kind is looked for, and by which patterns. */
const searches: { kind: AccessKind; plane: Plane; reads: boolean }[] = [
  { kind: 'control', plane: 'control', reads: false },
  { kind: 'write', plane: 'data', reads: false },
  { kind: 'read', plane: 'data', reads: true },
  { kind: 'read', plane: 'control', reads: true },
]

/** Of one pattern: does it hold nothing but reading? Data of a vault is read by an action of its own. */
const readsOnly = (pattern: string) =>
  /(?:\/read|\/getsecret\/action|\/readmetadata\/action|\/list\/action)$/.test(pattern)

export interface KindHeld {
  kind: AccessKind
  plane: Plane
  match: PermissionMatch
}

/** Roles are few and what is held of them is much. */
const judged = new WeakMap<Permission[], Map<string | undefined, KindHeld[]>>()

/** What permission blocks give on a resource of a type, or on anything, the strongest kind first; each with what decides. */
export function kindsHeld(permissions: Permission[], type?: string): readonly KindHeld[] {
  const known = judged.get(permissions) ?? new Map<string | undefined, KindHeld[]>()
  judged.set(permissions, known)
  const kinds = known.get(type) ?? kindsIn(permissions, type)
  known.set(type, kinds)
  return kinds
}

function kindsIn(permissions: Permission[], type: string | undefined): KindHeld[] {
  const found: KindHeld[] = []
  for (const { kind, plane, reads } of searches) {
    if (found.some((one) => one.kind === kind)) continue
    for (const [block, permission] of permissions.entries()) {
      const pattern = patternsLeft([permission], plane).find((text) => {
        const folded = foldAscii(text.trim())
        const fits = reads ? readsOnly(folded) || folded.endsWith('*') : !readsOnly(folded)
        return fits && (type === undefined || touches(folded, type))
      })
      if (pattern === undefined) continue
      const { condition } = permission
      found.push({ kind, plane, match: { block, pattern, ...(condition === undefined ? {} : { condition }) } })
      break
    }
  }
  return found
}

/** Whether a pattern may hold an action on a resource of the type: by its text up to the first star. Roles are given on all. */
function touches(pattern: string, type: string): boolean {
  const head = pattern.split('*', 1)[0]!
  return (
    `${type}/`.startsWith(head) ||
    head.startsWith(`${type}/`) ||
    pattern.startsWith('microsoft.authorization/roleassignments/')
  )
}
