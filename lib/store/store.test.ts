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
import { caseFile, draft, factsOfStep, person, resource, sortedFacts } from './testing/drafts.ts'

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

    /** Versions of a tenant: all, and those that are over. */
    async function versions(tenantId: string) {
      const { rows } = await sql<{ all: number; closed: number }>`
        select count(*)::int as all, (count(*) filter (where valid_to <> 2147483647))::int as closed
        from object_version where tenant_id = ${tenantKey(tenantId)}`.execute(engine.db)
      return rows[0]
    }

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

    it('removes the sample and keeps what is real, also within one tenant', async () => {
      await store.publish(draft('sample', { resources: [resource('a'), resource('b')] }, { source: 'sample' }))
      await store.publish(draft('mixed', { resources: [resource('a'), resource('b')] }, { source: 'sample' }))
      const real = await store.publish(draft('mixed', { resources: [resource('a'), resource('c')] }))
      expect(await store.removeSample()).toBe(2)
      expect(await store.snapshots('sample')).toEqual([])
      expect(await versions('sample')).toEqual({ all: 0, closed: 0 })
      expect(await store.snapshots('mixed')).toEqual([real])
      expect((await store.facts(real)).resources).toEqual([resource('a'), resource('c')])
      expect(await versions('mixed')).toEqual({ all: 2, closed: 0 })
      expect(await store.removeSample()).toBe(0)
    })

    it('removes a tenant and no other, and never uses a number twice', async () => {
      const kept = await store.publish(draft('kept', { resources: [resource('a')] }))
      const removed = await store.publish(draft('removed', { resources: [resource('a')] }))
      expect(await store.removeTenant('removed')).toBe(1)
      await expect(store.facts(removed)).rejects.toThrow('it may have been removed')
      expect(await versions('removed')).toEqual({ all: 0, closed: 0 })
      expect((await store.facts(kept)).resources).toEqual([resource('a')])
      const again = await store.publish(draft('removed', { resources: [resource('b')] }))
      expect(again.id).toBeGreaterThan(removed.id)
      expect((await store.facts(again)).resources).toEqual([resource('b')])
    })

    it('removes single snapshots, and every other one is as it was', async () => {
      const steps = [1, 2, 3, 4].map((size) => [
        resource('a'),
        resource('b', { sku: `size ${size}` }),
        resource(`only-${size}`),
      ])
      const taken: Snapshot[] = []
      for (const resources of steps) taken.push(await store.publish(draft('thinned', { resources })))
      const before = await versions('thinned')
      expect(await store.removeSnapshots('thinned', [taken[1]!.id, taken[2]!.id, 999_999])).toBe(2)
      expect((await store.snapshots('thinned')).map(({ id }) => id)).toEqual([taken[3]!.id, taken[0]!.id])
      for (const place of [0, 3])
        expect((await store.facts(taken[place]!)).resources).toEqual(
          steps[place]!.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
        )
      await expect(store.facts(taken[1]!)).rejects.toThrow('it may have been removed')
      expect((await versions('thinned'))!.all).toBe(before!.all - 4)
      const difference = await store.difference({ tenantId: 'thinned', from: taken[0]!.id, to: taken[3]!.id })
      expect(difference.map(({ was, is }) => [was?.id, is?.id].map((id) => id?.split('/').at(-1)))).toEqual([
        ['b', 'b'],
        ['only-1', undefined],
        [undefined, 'only-4'],
      ])
    })

    it('does not grow when as much is removed as is written', async () => {
      const size = async () => {
        const { rows } = await sql<{ size: string }>`select pg_relation_size('object_version') as size`.execute(
          engine.db,
        )
        return Number(rows[0]!.size)
      }
      const rounds = async (from: number, to: number) => {
        for (let step = from; step < to; step += 1) {
          await store.publish(draft('steady', factsOfStep(step)))
          const [, ...older] = await store.snapshots('steady')
          await store.removeSnapshots(
            'steady',
            older.map(({ id }) => id),
          )
        }
      }
      await rounds(0, 3)
      const settled = await size()
      await rounds(3, 7)
      expect(await size()).toBeLessThan(1.3 * settled)
    }, 120_000)

    it('writes a whole history, with what was accepted and the saved views, to a file and restores it to the same answers', async () => {
      const tenantId = 'whole history'
      const accepted = { finding: 'f', reason: 'r', person: 'p', until: '2027-01-01', at: '2026-01-01T00:00:00Z' }
      for (const [step, sku] of [
        [0, 'a'],
        [1, 'b'],
        [2, 'a'],
      ] as const)
        await store.publish(
          draft(
            tenantId,
            { resources: [resource('a', { sku }), resource(`only-${step}`)] },
            { takenAt: `2026-0${step + 1}-01T00:00:00.000Z` },
          ),
        )
      const view = { name: 'Owners', query: '?find=role%3AOwner', at: '2026-02-01T00:00:00Z' }
      await store.accept(tenantId, accepted)
      await store.saveView(tenantId, view)
      const file = caseFile({ takenAt: '2026-02-01T00:00:00.000Z' })
      await store.putCaseFile(tenantId, file)
      const lines: string[] = []
      for await (const line of store.historyLines(tenantId)) lines.push(line)
      const was = await store.snapshots(tenantId)
      const facts = await Promise.all(was.map((snapshot) => store.facts(snapshot)))
      async function* read(some: string[]) {
        for (const line of some) yield line.trimEnd()
      }
      // Everything is there already.
      expect(await store.restoreHistory(read(lines))).toEqual([])
      await store.removeTenant(tenantId)
      expect(await store.restoreHistory(read(lines))).toHaveLength(3)
      const is = await store.snapshots(tenantId)
      expect(is.map(({ id: _, ...about }) => about)).toEqual(was.map(({ id: _, ...about }) => about))
      expect(await Promise.all(is.map((snapshot) => store.facts(snapshot)))).toEqual(facts)
      expect(await store.acceptances(tenantId)).toEqual([accepted])
      expect(await store.savedViews(tenantId)).toEqual([view])
      expect(await store.caseFiles(tenantId)).toEqual([file])
      // What was decided since stays.
      const since = { ...view, name: 'OWNERS', query: '', at: '2026-03-01T00:00:00Z' }
      const extended = { ...accepted, until: '2027-09-01', at: '2026-03-01T00:00:00Z' }
      await store.saveView(tenantId, since)
      await store.accept(tenantId, extended)
      const noted = { ...file, version: 2, notes: 'a note of mine', changedAt: '2026-06-02T00:00:00Z' }
      expect(await store.updateCaseFile(tenantId, noted)).toBe(true)
      expect(await store.restoreHistory(read(lines))).toEqual([])
      expect(await store.caseFiles(tenantId)).toEqual([noted])
      expect(await store.savedViews(tenantId)).toEqual([since])
      expect(await store.acceptances(tenantId)).toEqual([extended])
      // What is cut or changed leaves nothing.
      await store.removeTenant(tenantId)
      await expect(store.restoreHistory(read(lines.slice(0, -1)))).rejects.toThrow('the history is cut short')
      expect(await store.snapshots(tenantId)).toEqual([])
      const changed = lines.map((line) => line.replace('only-1', 'only-9'))
      await expect(store.restoreHistory(read(changed))).rejects.toThrow('was changed after it was written')
      expect(await store.snapshots(tenantId)).toEqual([])
      await expect(store.restoreHistory(read(['{"a":1}']))).rejects.toThrow('the file is no history of Lanyard')
      await store.publish(draft(tenantId, {}, { takenAt: '2026-02-15T00:00:00.000Z' }))
      await expect(store.restoreHistory(read(lines))).rejects.toThrow('later than that of 2026-01-01')
      expect(await store.snapshots(tenantId)).toHaveLength(1)
    })

    it('keeps what was accepted, for its tenant only, over snapshots, and not when the tenant goes', async () => {
      const acceptance = {
        finding: 'rule|identity:\u0000',
        reason: 'it is moved in spring',
        person: 'Ada',
        until: '2027-03-01',
        at: '2026-11-20T08:00:00Z',
      }
      await store.accept('accepting', acceptance)
      await store.publish(draft('accepting', { resources: [resource('a')] }))
      expect(await store.acceptances('accepting')).toEqual([acceptance])
      expect(await store.acceptances('other')).toEqual([])
      const later = { ...acceptance, until: '2027-06-01' }
      await store.accept('accepting', later)
      expect(await store.acceptances('accepting')).toEqual([later])
      expect(await store.withdraw('accepting', acceptance.finding)).toBe(true)
      expect(await store.withdraw('accepting', acceptance.finding)).toBe(false)
      await store.accept('accepting', acceptance)
      await store.removeTenant('accepting')
      expect(await store.acceptances('accepting')).toEqual([])
    })

    it('keeps saved views by name, for their tenant only, over snapshots, and not when the tenant goes', async () => {
      const view = { name: 'Owners \u0000', query: '?find=role%3AOwner', at: '2026-11-20T08:00:00Z' }
      await store.saveView('viewing', view)
      await store.saveView('viewing', { ...view, name: 'a first' })
      await store.publish(draft('viewing', { resources: [resource('a')] }))
      expect((await store.savedViews('viewing')).map(({ name }) => name)).toEqual(['a first', view.name])
      expect(await store.savedViews('other')).toEqual([])
      await store.saveView('viewing', { ...view, name: 'OWNERS \u0000', query: '' })
      expect((await store.savedViews('viewing')).map(({ query }) => query)).toEqual([view.query, ''])
      expect(await store.deleteView('viewing', 'a first')).toBe(true)
      expect(await store.deleteView('viewing', 'a first')).toBe(false)
      await store.removeTenant('viewing')
      expect(await store.savedViews('viewing')).toEqual([])
    })

    it('keeps case files, of which a save that was not of the newest version changes nothing, and not when the tenant goes', async () => {
      const file = caseFile({ notes: 'a hostile \u0000 </script> note' })
      await store.putCaseFile('investigating', file)
      await store.putCaseFile('investigating', caseFile({ id: '00000000-0000-4000-8000-000000000002' }))
      const second = { ...file, version: 2, title: 'second', changedAt: '2026-05-21T00:00:00Z' }
      expect(await Promise.all([1, 2].map(() => store.updateCaseFile('investigating', second)))).toEqual([true, false])
      expect((await store.caseFiles('investigating')).map(({ title }) => title)).toEqual(['second', file.title])
      expect(await store.caseFiles('other')).toEqual([])
      expect(await store.deleteCaseFile('investigating', file)).toBe(false)
      expect(await store.deleteCaseFile('investigating', second)).toBe(true)
      await store.removeTenant('investigating')
      expect(await store.caseFiles('investigating')).toEqual([])
    })

    it('keeps a snapshot that a case names, until the case is gone', async () => {
      const times = [1, 2, 3].map((month) => `2026-0${month}-01T00:00:00.000Z`)
      for (const takenAt of times)
        await store.publish(draft('retaining', { resources: [resource(takenAt)] }, { takenAt }))
      const file = caseFile({ takenAt: times[0]!, alsoTakenAt: [times[1]!] })
      await store.putCaseFile('retaining', file)
      const ids = (await store.snapshots('retaining')).map(({ id }) => id)
      expect(await store.removeSnapshots('retaining', ids.slice(1))).toBe(0)
      const [, second] = await store.snapshots('retaining')
      expect((await store.facts(second!)).resources).toEqual([resource(times[1]!)])
      await store.deleteCaseFile('retaining', file)
      expect(await store.removeSnapshots('retaining', ids.slice(1))).toBe(2)
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
