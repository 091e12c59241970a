import { cpSync, rmSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { openStore, type Store } from './store.ts'
import { temporaryDirectory } from './testing/databases.ts'
import { draft, person, resource } from './testing/drafts.ts'

const directory = temporaryDirectory()
const copy = temporaryDirectory()
afterAll(() => {
  for (const one of [directory, copy]) rmSync(one, { recursive: true, force: true })
})

/** All that a store says of a tenant. */
async function answersOf(store: Store) {
  const snapshots = await store.snapshots('backed up')
  const [to, from] = snapshots.map(({ id }) => id)
  return {
    snapshots,
    facts: await Promise.all(snapshots.map((snapshot) => store.facts(snapshot))),
    difference: await store.difference({ tenantId: 'backed up', from: from!, to: to! }),
    spans: await store.spans({ tenantId: 'backed up', kind: 'resources', id: resource('a').id }),
    views: await store.savedViews('backed up'),
    acceptances: await store.acceptances('backed up'),
  }
}

it('a copy of the data directory, made while it is not in use, opens to the same answers and is a store of its own', {
  timeout: 120_000,
}, async () => {
  const store = await openStore({ dataDirectory: directory })
  await store.publish(draft('backed up', { resources: [resource('a'), resource('b')], principals: [person('ada')] }))
  await store.publish(draft('backed up', { resources: [resource('a', { sku: 'big' })] }))
  await store.saveView('backed up', { name: 'v', query: '?find=a', at: '2026-11-20T08:00:00Z' })
  const accepted = { finding: 'f', reason: 'r', person: 'p', until: '2027-01-01', at: '2026-01-01T00:00:00Z' }
  await store.accept('backed up', accepted)
  const answers = await answersOf(store)
  await store.close()
  cpSync(directory, copy, { recursive: true })

  const restored = await openStore({ dataDirectory: copy })
  expect(await answersOf(restored)).toEqual(answers)
  await restored.publish(draft('backed up', {}))
  await restored.close()
  const original = await openStore({ dataDirectory: directory })
  expect(await answersOf(original)).toEqual(answers)
  await original.close()
})
