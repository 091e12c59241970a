import { readDirectoryObject } from '#lib/facts/directory-facts.ts'
import { calls } from '../calls.ts'
import type { Collector } from '../collector.ts'
import { typed } from '../typed.ts'

/** All of the tenant in one list, managed identities among them: cheaper than to ask for those that hold something. */
export const servicePrincipals: Collector = {
  id: 'service-principals',
  datasets: ['directory'],
  label: 'service principals',
  needs: { permission: 'Application.Read.All', or: ['Directory.Read.All'] },
  at: ['tenant'],
  async read(reader, _, into) {
    for await (const rows of reader.pages(calls.servicePrincipals))
      into.each(rows, (row) => readDirectoryObject(typed('servicePrincipal', row), into))
  },
}
