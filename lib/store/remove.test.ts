import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Snapshot } from '#lib/model/snapshot.ts'
import { type Engine, openEngine } from './engine.ts'
import { type Store, storeOn } from './store.ts'
import { type TestDatabase, testDatabases } from './testing/databases.ts'
import { caseFile, draft, factsOfStep, resource } from './testing/drafts.ts'
import { versionCounts } from './testing/version-counts.ts'

describe.each(testDatabases())('what a store on $name keeps, and what it removes', ({ start }) => {
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
  })
})
