import type { StatusAnswer } from './answers.ts'
import { runtime } from './runtime.ts'

export async function getStatus(): Promise<StatusAnswer> {
  const snapshots = await runtime().snapshots()
  return { snapshot: snapshots[0], snapshots }
}
