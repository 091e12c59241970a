import type { IndexedAssignment } from './indexed-assignment.ts'

/** Role assignments by the number of the exact scope they were made at. */
export interface AssignmentsAt {
  get(scope: number): IndexedAssignment[]
}

/** One array in the order of the scopes: a list for each of half a million scopes would take seconds and much memory. */
export function assignmentsAtOf(assignments: IndexedAssignment[], scopes: number): AssignmentsAt {
  const starts = new Int32Array(scopes + 1)
  for (const { scope } of assignments) starts[scope + 1]!++
  for (let scope = 0; scope < scopes; scope++) starts[scope + 1]! += starts[scope]!
  const next = starts.slice()
  const sorted = new Array<IndexedAssignment>(assignments.length)
  for (const indexed of assignments) sorted[next[indexed.scope]!++] = indexed
  return { get: (scope) => sorted.slice(starts[scope], starts[scope + 1]) }
}
