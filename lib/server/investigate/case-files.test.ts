import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStore, type Store } from '#lib/store/store.ts'
import { draft, resource } from '#lib/store/testing/drafts.ts'
import type { Tenant } from '../runtime.ts'
import { caseDraftSchema, createCase, deleteCase, getCase, listCases, updateCase } from './case-files.ts'

const now = '2026-11-20T08:00:00Z'
let directory: string
let kept: Store
let tenant: Pick<Tenant, 'snapshot'>
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'lanyard-cases-'))
  kept = await openStore({ dataDirectory: directory })
  tenant = { snapshot: await kept.publish(draft('cases', { resources: [resource('a')] })) }
}, 60_000)
afterAll(async () => {
  await kept.close()
  rmSync(directory, { recursive: true, force: true })
})

const wanted = (more: object = {}) =>
  caseDraftSchema.parse({ title: 'The break-in', node: 'identity:x', snapshot: tenant.snapshot.id, ...more })

it('a case is kept with its snapshot, changed by who read the newest version, and deleted', async () => {
  const made = await createCase(tenant, wanted({ notes: '<b>', jewels: ['scope:/'] }), { now, kept })
  expect(made).toMatchObject({
    version: 1,
    snapshot: tenant.snapshot.id,
    takenAt: tenant.snapshot.takenAt,
    createdAt: now,
  })
  expect((await listCases(tenant, kept)).cases).toEqual([made])
  const later = '2026-11-21T08:00:00Z'
  const changed = await updateCase(
    tenant,
    { ...wanted({ title: 'Told anew' }), id: made.id, version: 1 },
    { now: later, kept },
  )
  expect(changed).toMatchObject({ version: 2, title: 'Told anew', createdAt: now, changedAt: later })
  const stale = { ...wanted(), id: made.id, version: 1 }
  await expect(updateCase(tenant, stale, { now, kept })).rejects.toMatchObject({ status: 409 })
  await expect(deleteCase(tenant, stale, kept)).rejects.toThrow('somebody saved this case after version 1')
  await deleteCase(tenant, { id: made.id, version: 2 }, kept)
  await expect(getCase(tenant, made.id, kept)).rejects.toMatchObject({ status: 404 })
})

it('of two who save the same version at once, one is told so', async () => {
  const made = await createCase(tenant, wanted(), { now, kept })
  const saves = ['one', 'other'].map((title) =>
    updateCase(tenant, { ...wanted({ title }), id: made.id, version: 1 }, { now, kept }),
  )
  const states = (await Promise.allSettled(saves)).map(({ status }) => status).sort()
  expect(states).toEqual(['fulfilled', 'rejected'])
})

it('a case of a snapshot that is not there is refused', async () => {
  await expect(createCase(tenant, wanted({ snapshot: 999 }), { now, kept })).rejects.toThrow('there is no snapshot 999')
})
