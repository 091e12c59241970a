import { techniques } from '../techniques/techniques/index.ts'
import { type BlastRadiusFinder, blastRadiusFinder } from './blast-radius.ts'
import { type Holdings, holdingsOf } from './holdings.ts'
import { type TechniqueIndex, techniqueIndexOf } from './technique-index.ts'
import type { TenantIndex } from './tenant-index.ts'
import { type WhoCan, whoCan } from './who-can.ts'

/** The questions that go over several identities: what falls with one, and who could have become it. */
export interface Access extends BlastRadiusFinder, WhoCan {
  techniques: TechniqueIndex
  holdings: Holdings
}

const built = new WeakMap<TenantIndex, Access>()

/** Built at the first question about a snapshot, then kept as long as its index. */
export function accessOf(index: TenantIndex): Access {
  const known = built.get(index)
  if (known) return known
  const technique = techniqueIndexOf(techniques, index)
  const holdings = holdingsOf(index, technique)
  const access = {
    techniques: technique,
    holdings,
    ...blastRadiusFinder(index, technique, holdings),
    ...whoCan(index, technique, holdings),
  }
  built.set(index, access)
  return access
}
