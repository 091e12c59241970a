import { armTypeOf } from '#lib/facts/fields.ts'
import { resourceFactOf } from '#lib/facts/resource-fact.ts'
import { userAssignedIdentityFactOf } from '#lib/facts/user-assigned-identity-fact.ts'
import { calls } from '../calls.ts'
import type { Collector } from '../collector.ts'
import { readQuery } from '../read-query.ts'

/** Every resource of any type, with its identity block, tags, and those of its properties that its type's file keeps. */
export const resources: Collector = {
  id: 'resources',
  datasets: ['resources'],
  label: 'resources',
  needs: { action: 'Microsoft.Resources/subscriptions/resources/read' },
  at: ['subscription'],
  together: 50,
  read: (reader, scopes, into) =>
    readQuery(
      reader,
      { call: calls.resourceRows, scopes },
      {
        into,
        read: (row) => into.add('resources', isIdentity(row) ? userAssignedIdentityFactOf(row) : resourceFactOf(row)),
      },
    ),
}

const isIdentity = (row: unknown) => armTypeOf(row) === 'microsoft.managedidentity/userassignedidentities'
