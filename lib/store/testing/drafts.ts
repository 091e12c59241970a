import type { CaseFile } from '#lib/model/case-file.ts'
import { type Facts, noFacts, type Resource } from '#lib/model/facts.ts'
import { principalId } from '#lib/model/guid.ts'
import { scopeId } from '#lib/model/scope.ts'
import type { SnapshotDraft } from '#lib/model/snapshot.ts'

export function draft(tenantId: string, facts: Partial<Facts>, more: Partial<SnapshotDraft> = {}): SnapshotDraft {
  return {
    tenantId,
    source: 'import',
    label: 'an import',
    takenAt: '2026-03-01T08:00:00.000Z',
    coverage: [{ dataset: 'resources', scope: '/', state: 'imported', count: facts.resources?.length ?? 0 }],
    facts: { ...noFacts(), ...facts },
    ...more,
  }
}

export function resource(name: string, more: Partial<Resource> = {}): Resource {
  return {
    id: scopeId(`/subscriptions/harbour/resourceGroups/quay/providers/Microsoft.Compute/virtualMachines/${name}`),
    name,
    type: 'microsoft.compute/virtualmachines',
    ...more,
  }
}

export const caseFile = (more: Partial<CaseFile> = {}): CaseFile => ({
  id: '00000000-0000-4000-8000-000000000001',
  version: 1,
  title: 'a case',
  node: 'identity:stranger',
  takenAt: '2026-03-01T08:00:00.000Z',
  alsoTakenAt: [],
  jewels: [],
  pinned: [],
  notes: '',
  createdAt: '2026-05-20T00:00:00Z',
  changedAt: '2026-05-20T00:00:00Z',
  ...more,
})

export const person = (name: string) => ({ id: principalId(name), kind: 'user' as const, displayName: name })

/** The facts of the `step`th of a long row of snapshots: each changes two thirds, drops some and brings some back. */
export function factsOfStep(step: number): Facts {
  const resources: Resource[] = []
  for (let number = 0; number < 6000; number += 1) {
    if ((number + step) % 50 === 0) continue
    resources.push(
      resource(`vm-${number}`, {
        sku: `size ${Math.floor(((number + step) * 2) / 3)}`,
        tags: { owner: 'x'.repeat(200) },
      }),
    )
  }
  return { ...noFacts(), resources }
}

/** As it is read back: sorted by id. */
export function sortedFacts(facts: Facts): Facts {
  const lists = Object.entries(facts).map(([kind, list]) => [
    kind,
    list.toSorted((left, right) => (left.id < right.id ? -1 : 1)),
  ])
  return Object.fromEntries(lists)
}
