import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Facts, noFacts } from '#lib/model/facts.ts'
import { principalId } from '#lib/model/guid.ts'
import type { Snapshot } from '#lib/model/snapshot.ts'
import { type Engine, openEngine } from './engine.ts'
import { assertWriting, beginSnapshot, discardSnapshot, tenantKey } from './snapshot-rows.ts'
import { openStore, type Store, storeOn } from './store.ts'
import { type TestDatabase, testDatabases } from './testing/databases.ts'
import { draft, factsOfStep, person, resource, sortedFacts } from './testing/drafts.ts'
import { versionCounts } from './testing/version-counts.ts'

describe.each(testDatabases())('the store on $name', ({ start, name }) => {
  describe.skipIf(start === undefined)('when it is there', () => {
    let database: TestDatabase
    let engine: Engine
    let store: Store
    beforeAll(async () => {
      database = await start!()
      engine = await openEngine(database.settings)
      store = storeOn(engine)
    }, 120_000)
    afterAll(async () => {
      await store.close()
      await database.stop()
    })

    const versions = (tenantId: string) => versionCounts(engine.db, tenantId)

    it('gives back what was published', async () => {
      const facts: Partial<Facts> = {
        resources: [resource('b', { tags: { owner: 'ada' }, wears: [] }), resource('a')],
        principals: [person('ada')],
        directoryLookups: [{ id: principalId('ada') }],
      }
      const published = await store.publish(draft('round trip', facts, { tenantName: 'Harbour', label: 'first' }))
      expect(published).toMatchObject({ tenantId: 'round trip', tenantName: 'Harbour', label: 'first' })
      expect(published.counts).toMatchObject({ resources: 2, principals: 1, directoryLookups: 1, groupMemberships: 0 })
      expect(await store.newest('round trip')).toEqual(published)
      expect(await store.facts(published)).toEqual(sortedFacts({ ...noFacts(), ...facts }))
    })

    it('writes no fact when nothing changed, whatever the order of lists and keys', async () => {
      const tags = { one: '1', two: '2' }
      await store.publish(draft('unchanged', { resources: [resource('a', { tags }), resource('b')] }))
      const before = await versions('unchanged')
      const turned = { ...resource('b'), tags: undefined }
      const second = await store.publish(
        draft('unchanged', { resources: [turned, resource('a', { tags: { two: '2', one: '1' } })] }),
      )
      expect(await versions('unchanged')).toEqual(before)
      expect((await store.facts(second)).resources).toEqual([resource('a', { tags }), resource('b')])
    })

    it('writes exactly what changed, and still knows how it was', async () => {
      const first = await store.publish(draft('changes', { resources: [resource('a'), resource('b'), resource('c')] }))
      const changed = [resource('a'), resource('b', { location: 'west' }), resource('c')]
      const second = await store.publish(draft('changes', { resources: changed }))
      expect(await versions('changes')).toEqual({ all: 4, closed: 1 })
      expect((await store.facts(second)).resources).toEqual(changed)
      expect((await store.facts(first)).resources).toEqual([resource('a'), resource('b'), resource('c')])
    })

    it('knows a fact that went and came back at each time', async () => {
      const with_ = draft('gone', { principals: [person('ada'), person('ben')] })
      const without = draft('gone', { principals: [person('ada')] })
      const taken = [await store.publish(with_), await store.publish(without), await store.publish(with_)]
      const names = await Promise.all(taken.map(async (one) => (await store.facts(one)).principals.map((it) => it.id)))
      expect(names).toEqual([['ada', 'ben'], ['ada'], ['ada', 'ben']])
      expect(await versions('gone')).toEqual({ all: 3, closed: 1 })
    })

    it('keeps hostile text as it is: NUL, lone surrogates, emoji, line breaks, SQL', async () => {
      const hostile = [
        '\0',
        'a\0b',
        '\ud800',
        '\udc00x',
        '👩‍🚀🏴‍☠️',
        "'; drop table object_version; --",
        '\\u0000',
        '\\N',
        'a\r\nb\tc',
        '\u2028',
        '$1',
      ]
      const facts = {
        resources: hostile.map((text, index) =>
          resource(`hostile-${index}`, { displayName: text, tags: { [text]: text } } as object),
        ),
        principals: hostile.map((text) => ({ ...person(text), id: principalId(`p${text}`) })),
        managementGroups: [
          { ...resource('proto'), settings: JSON.parse('{"__proto__":{"polluted":true},"constructor":1}') },
        ],
      }
      const label = hostile.join()
      const published = await store.publish(draft(`hostile ${label}`, facts, { label, tenantName: '\0\ud800' }))
      const newest = await store.newest(`hostile ${label}`)
      expect(newest).toEqual(published)
      expect(newest?.label).toBe(label)
      expect(await store.facts(published)).toEqual(sortedFacts({ ...noFacts(), ...facts }))
    })

    it('lists the last published first, of one tenant or of all, each with a number of its own', async () => {
      await store.publish(draft('list one', {}, { label: 'a', takenAt: '2026-05-01T00:00:00.000Z' }))
      await store.publish(draft('list two', {}, { label: 'b' }))
      await store.publish(draft('list one', {}, { label: 'c', takenAt: '2026-01-01T00:00:00.000Z' }))
      const labels = (list: Snapshot[]) => list.map((one) => one.label)
      expect(labels(await store.snapshots('list one'))).toEqual(['c', 'a'])
      const all = await store.snapshots()
      expect(labels(all).slice(0, 3)).toEqual(['c', 'b', 'a'])
      expect(new Set(all.map((one) => one.id)).size).toBe(all.length)
      expect((await store.newest())?.label).toBe('c')
      expect(await store.newest('nobody')).toBeUndefined()
    })

    it('says what differs between any two snapshots, in either order, and nothing that came and went in between', async () => {
      const taken = [
        await store.publish(
          draft('differs', { resources: [resource('a'), resource('b')], principals: [person('ada')] }),
        ),
        await store.publish(draft('differs', { resources: [resource('a', { sku: 'big' }), resource('meanwhile')] })),
        await store.publish(
          draft('differs', { resources: [resource('a', { sku: 'big' }), resource('c')], principals: [person('ada')] }),
        ),
      ].map(({ id }) => id)
      const difference = (from: number, to: number) =>
        store.difference({ tenantId: 'differs', from: taken[from]!, to: taken[to]! })
      expect(await difference(0, 2)).toEqual([
        { kind: 'resources', was: resource('a'), is: resource('a', { sku: 'big' }) },
        { kind: 'resources', was: resource('b') },
        { kind: 'resources', is: resource('c') },
      ])
      expect(await difference(2, 0)).toEqual([
        { kind: 'resources', was: resource('a', { sku: 'big' }), is: resource('a') },
        { kind: 'resources', is: resource('b') },
        { kind: 'resources', was: resource('c') },
      ])
      expect(await difference(1, 1)).toEqual([])
      await expect(store.difference({ tenantId: 'differs', from: taken[0]!, to: 999_999 })).rejects.toThrow(
        'there is no snapshot 999999 of tenant `differs`',
      )
    })

    it('knows one fact over all snapshots, with the time at which it was not there', async () => {
      const steps = [[resource('a')], [resource('a')], [resource('a', { sku: 'big' })], [], [resource('a')]]
      const taken: number[] = []
      for (const resources of steps) taken.push((await store.publish(draft('spans', { resources }))).id)
      expect(await store.spans({ tenantId: 'spans', kind: 'resources', id: resource('a').id })).toEqual([
        { fact: resource('a'), since: taken[0], until: taken[2] },
        { fact: resource('a', { sku: 'big' }), since: taken[2], until: taken[3] },
        { fact: resource('a'), since: taken[4] },
      ])
      expect(await store.spans({ tenantId: 'spans', kind: 'resources', id: 'nobody' })).toEqual([])
    })

    it('says that a snapshot is not there', async () => {
      await expect(store.facts({ tenantId: 'nobody', id: 7 })).rejects.toThrow(
        'there is no snapshot 7 of tenant `nobody`',
      )
    })

    it('refuses two facts with one id, and changes nothing', async () => {
      const first = await store.publish(draft('twice', { resources: [resource('a')] }))
      await expect(
        store.publish(draft('twice', { resources: [resource('b'), resource('a'), resource('b')] })),
      ).rejects.toThrow(`\`resources\` has two facts with the id \`${resource('b').id}\`: merge them before publishing`)
      expect(await store.newest('twice')).toEqual(first)
      expect(await versions('twice')).toEqual({ all: 1, closed: 0 })
    })

    it('leaves nothing behind when aborted in the midst of writing, and goes on', async () => {
      const first = await store.publish(draft('aborted', factsOfStep(1)))
      const before = await versions('aborted')
      const stop = new AbortController()
      const publishing = store.publish(draft('aborted', factsOfStep(2)), stop.signal)
      let ended = false
      const outcome = publishing
        .then(
          () => 'published',
          (error: unknown) => error,
        )
        .finally(() => {
          ended = true
        })
      // Once some pages are written.
      while (!ended && (await versions('aborted'))?.all === before?.all) {}
      stop.abort(new Error('the person pressed cancel'))
      expect(await outcome).toEqual(new Error('the person pressed cancel'))
      expect(await versions('aborted')).toEqual(before)
      expect(await store.snapshots('aborted')).toEqual([first])
      expect((await store.publish(draft('aborted', factsOfStep(2)))).id).toBeGreaterThan(first.id)
    })

    it('refuses what was aborted before it began', async () => {
      await expect(store.publish(draft('early', {}), AbortSignal.abort(new Error('too late')))).rejects.toThrow(
        'too late',
      )
      expect(await store.snapshots('early')).toEqual([])
    })

    it('shows the snapshot before, whole, while the next is written', async () => {
      const first = await store.publish(draft('meanwhile', factsOfStep(1)))
      const before = await versions('meanwhile')
      let done = false
      const publishing = store.publish(draft('meanwhile', factsOfStep(2))).finally(() => {
        done = true
      })
      let readInBetween = 0
      while (!done) {
        const halfWritten = (await versions('meanwhile'))?.all !== before?.all
        if (!halfWritten || done) continue
        readInBetween += 1
        expect(await store.facts(first)).toEqual(sortedFacts(factsOfStep(1)))
      }
      expect(readInBetween).toBeGreaterThan(0)
      expect(await store.facts(await publishing)).toEqual(sortedFacts(factsOfStep(2)))
    })

    it('publishes one after the other when asked for several at once', async () => {
      const all = [1, 2, 3].map((step) => store.publish(draft('queue', { resources: [resource(`vm-${step}`)] })))
      const [first, second, third] = await Promise.all(all)
      expect([second!.id, third!.id]).toEqual([first!.id + 1, first!.id + 2])
      expect((await store.facts(second!)).resources).toEqual([resource('vm-2')])
    })

    it('stops a writer whose snapshot was discarded as abandoned', async () => {
      const tenant = tenantKey('paused')
      const { facts: _, ...about } = draft('paused', {})
      const number = await beginSnapshot(engine, tenant, { ...about, counts: {} })
      await assertWriting(engine.db, tenant, number)
      await discardSnapshot(engine.db, tenant, number)
      await expect(assertWriting(engine.db, tenant, number)).rejects.toThrow(
        `snapshot ${number} was discarded by another process while it was written: import again`,
      )
    })

    it.skipIf(name === 'PGlite')(
      'refuses a second writer of a tenant until the first is silent for a minute',
      async () => {
        const tenant = tenantKey('busy')
        const { facts: _, ...about } = draft('busy', {})
        const first = await beginSnapshot(engine, tenant, { ...about, counts: {} })
        await expect(store.publish(draft('busy', {}))).rejects.toThrow(
          `another process is writing snapshot ${first} of tenant \`busy\`: wait for it, or a minute if it has died, and try again`,
        )
        await sql`update snapshot set touched_at = now() - interval '2 minutes' where tenant_id = ${tenant}`.execute(
          engine.db,
        )
        expect((await store.publish(draft('busy', {}))).label).toBe('an import')
      },
    )

    it.skipIf(name === 'PGlite')('can be opened by several processes at once, the first time too', async () => {
      await sql`create schema fresh`.execute(engine.db)
      const settings = {
        ...database.settings,
        databaseUrl: `${database.settings.databaseUrl}?options=-csearch_path%3Dfresh`,
      }
      const stores = await Promise.all([1, 2, 3, 4].map(() => openStore(settings)))
      await stores[0]!.publish(draft('shared', { resources: [resource('a')] }))
      expect((await stores[3]!.newest())?.tenantId).toBe('shared')
      for (const one of stores) await one.close()
    })

    it('gives back every snapshot of any history, as a plain list of copies does', { timeout: 120_000 }, async () => {
      const history = fc.array(fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(2)), {
        minLength: 1,
        maxLength: 6,
      })
      let run = 0
      await fc.assert(
        fc.asyncProperty(history, async (steps) => {
          run += 1
          const copies: [Snapshot, Facts][] = []
          for (const step of steps) {
            const resources = Object.entries(step).map(([vm, size]) => resource(vm, { sku: `size ${size}` }))
            const snapshot = await store.publish(draft(`history ${run}`, { resources }))
            copies.push([snapshot, sortedFacts({ ...noFacts(), resources })])
          }
          for (const [snapshot, copy] of copies) {
            expect(await store.facts(snapshot)).toEqual(copy)
            for (const [other, then] of copies)
              expect(await store.difference({ tenantId: `history ${run}`, from: snapshot.id, to: other.id })).toEqual(
                plainDifference(copy, then),
              )
          }
        }),
        { numRuns: 15 },
      )
    })
  })
})

/** Resource by resource. */
function plainDifference(from: Facts, to: Facts) {
  const ids = new Set([...from.resources, ...to.resources].map(({ id }) => id))
  return [...ids].sort().flatMap((id) => {
    const [was, is] = [from, to].map(({ resources }) => resources.find((one) => one.id === id))
    if (JSON.stringify(was) === JSON.stringify(is)) return []
    return [{ kind: 'resources', ...(was && { was }), ...(is && { is }) }]
  })
}

describe('a PostgreSQL that cannot be used', () => {
  it('is named by its address without the password', async () => {
    const databaseUrl = 'postgres://lanyard:very-secret@127.0.0.1:1/harbour'
    const refusal = await openStore({ dataDirectory: '.', databaseUrl }).catch((error: Error) => error.message)
    expect(refusal).toMatch(/^the PostgreSQL of DATABASE_URL at 127\.0\.0\.1:1\/harbour cannot be used: .*ECONNREFUSED/)
    expect(refusal).not.toContain('very-secret')
  })
})
