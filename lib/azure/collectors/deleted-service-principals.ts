import { readDirectoryObject } from '#lib/facts/directory-facts.ts'
import { calls } from '../calls.ts'
import type { Collector } from '../collector.ts'
import { typed } from '../typed.ts'

/** Deleted identities stay visible for thirty days. */
export const deletedServicePrincipals: Collector = {
  id: 'deleted-service-principals',
  datasets: ['directory'],
  label: 'deleted service principals',
  needs: { permission: 'Application.Read.All', or: ['Directory.Read.All'] },
  at: ['tenant'],
  async read(reader, _, into) {
    for await (const rows of reader.pages(calls.deletedServicePrincipals))
      into.each(rows, (row) => readDirectoryObject(typed('servicePrincipal', row), into))
  },
}
