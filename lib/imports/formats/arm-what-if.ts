import type { FactSink } from '#lib/facts/fact-sink.ts'
import type { Dataset } from '#lib/model/coverage.ts'
import { changesIn, isWhatIf } from '../arm-what-if/document.ts'
import { readArmState } from '../arm-what-if/read-change.ts'
import type { ImportFormat } from '../import-format.ts'

const read = new WeakSet<FactSink>()
const told: Dataset[] = ['resources', 'roleAssignments', 'roleDefinitions', 'federatedCredentials', 'directory']

/** `az deployment … what-if --no-pretty-print` of Bicep or a template: what will be there once it is deployed. */
export const armWhatIf: ImportFormat = {
  id: 'arm-what-if',
  label: 'what-ifs of Bicep and templates',
  recognises: isWhatIf,
  read(value, into) {
    read.add(into)
    return changesIn(value).flatMap(({ resourceId, changeType, before, after }) =>
      /^Delete$/i.test(changeType) ? [] : readArmState(resourceId, after ?? before ?? {}, into),
    )
  },
  coverage: (into) =>
    read.has(into) ? told.map((dataset) => ({ dataset, why: 'a what-if tells only of its deployment' })) : [],
}
