import type { Grant } from './grant.ts'
import { leftOverGrants, peopleGrants } from './other-grants.ts'
import { resourceRows } from './resources.ts'
import { wideGrants } from './wide-grants.ts'
import { workloadGrants } from './workload-grants.ts'

/** Every role assignment of the sample. To add one, add a line to one of these lists. */
export function grants(): Grant[] {
  const ids = new Map(resourceRows().map(({ id, name }) => [name, id]))
  const resource = (name: string, child = '') => {
    const id = ids.get(name)
    if (!id) throw new Error(`\`${name}\` is no resource of the sample`)
    return id + child
  }
  return [...workloadGrants(resource), ...wideGrants(), ...peopleGrants(resource), ...leftOverGrants(resource)]
}
