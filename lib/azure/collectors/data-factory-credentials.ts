import { bodyOf } from '#lib/facts/fields.ts'
import type { Resource } from '#lib/model/facts.ts'
import { objectOf, textOf, valueAt } from '#lib/resources/json-value.ts'
import { wearOfIdentityId } from '#lib/resources/wear.ts'
import { calls } from '../calls.ts'
import type { Collector } from '../collector.ts'
import { readChildren } from '../read-children.ts'

/** Credentials of data factories: under which name a factory's pipelines use which of its identities. */
export const dataFactoryCredentials: Collector = {
  id: 'data-factory-credentials',
  datasets: ['resources'],
  label: 'credentials of data factories',
  needs: { action: 'Microsoft.DataFactory/factories/credentials/read' },
  at: ['subscription'],
  after: ['resources'],
  read: (reader, [scope], into) =>
    readChildren(
      reader,
      {
        scope: scope!,
        of: 'microsoft.datafactory/factories',
        async read(resource, factory) {
          for await (const rows of reader.pages(calls.dataFactoryCredentials, { resource }))
            into.each(rows, (row) => into.add('resources', withCredential(factory, row)))
        },
      },
      into,
    ),
}

/** The factory as far as the credential tells: what it uses an identity for. */
function withCredential({ id, name, type }: Resource, row: unknown): Resource {
  const usedFor = [`credential ${textOf(objectOf(row).name) ?? ''}`]
  const wears = wearOfIdentityId('user', valueAt(bodyOf(row), 'typeProperties.resourceId'))
  return { id, name, type, wears: wears.map((wear) => ({ ...wear, usedFor })) }
}
