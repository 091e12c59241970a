import type { RoleDefinition } from '../model/facts.ts'

/** What is judged of a role, judged once: roles are few and assignments many. */
export function oncePerRole<T>(judge: (role: RoleDefinition) => T): (role: RoleDefinition) => T {
  const known = new WeakMap<RoleDefinition, { judged: T }>()
  return (role) => {
    const found = known.get(role) ?? { judged: judge(role) }
    known.set(role, found)
    return found.judged
  }
}
