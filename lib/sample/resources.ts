import { appRows } from './apps.ts'
import { computeRows } from './compute.ts'
import { containerHostRows } from './container-hosts.ts'
import { foundationRows } from './foundations.ts'
import { integrationRows } from './integration.ts'
import type { ResourceRow } from './resource-row.ts'
import { storeRows } from './stores.ts'

/** Every resource of the sample, in the order of their ids, as Resource Graph sorts them when asked to. */
export function resourceRows(): ResourceRow[] {
  return [
    ...computeRows(),
    ...containerHostRows(),
    ...appRows(),
    ...integrationRows(),
    ...storeRows(),
    ...foundationRows(),
  ].sort((a, b) => (a.id.toLowerCase() < b.id.toLowerCase() ? -1 : 1))
}
