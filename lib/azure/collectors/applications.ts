import { readDirectoryObject } from '#lib/facts/directory-facts.ts'
import { calls } from '../calls.ts'
import type { Collector } from '../collector.ts'
import { typed } from '../typed.ts'

/** With the federated credentials of each, and when their secrets and certificates end; never the secrets. */
export const applications: Collector = {
  id: 'applications',
  datasets: ['directory', 'federatedCredentials'],
  label: 'applications',
  needs: { permission: 'Application.Read.All', or: ['Directory.Read.All'] },
  at: ['tenant'],
  async read(reader, _, into) {
    for await (const rows of reader.pages(calls.applications))
      into.each(rows, (row) => readDirectoryObject(typed('application', row), into))
  },
}
