import { readFiles } from '#lib/imports/read-files.ts'
import type { SnapshotDraft } from '#lib/model/snapshot.ts'
import { sampleExports, sampleTenant } from '#lib/sample/sample-exports.ts'

/** The invented tenant, read from its exports the way anyone's are. */
export async function sampleDraft(): Promise<SnapshotDraft> {
  const files = sampleExports().map(({ name, content }) => {
    const bytes = new TextEncoder().encode(JSON.stringify(content))
    return {
      name,
      bytes: bytes.length,
      async *stream() {
        yield bytes
      },
    }
  })
  const { facts, coverage } = await readFiles(files)
  const { tenantId, name, takenAt } = sampleTenant
  return { tenantId, tenantName: name, source: 'sample', label: 'Sample tenant', takenAt, facts, coverage }
}
