import { type SampleExport, sampleExports } from '#lib/sample/sample-exports.ts'

/** The sample tenant's exports, as files would hold them. */
export const getSample = (): SampleExport[] => sampleExports()
