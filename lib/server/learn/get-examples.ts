import { type Miniature, miniatures } from '#lib/learn/chapter.ts'
import { type Tenant, tenantFromDraft } from '../runtime.ts'
import { sampleDraft } from '../sample-draft.ts'
import { exampleOf } from './example-of.ts'
import type { Example } from './rows-around.ts'

/** `GET /api/learn/examples`: from the tenant, or else from the sample and marked so; absent where neither has one. */
export type ExamplesAnswer = Partial<Record<Miniature, Example & { ofSample: boolean }>>

const kept = new WeakMap<Tenant, Promise<ExamplesAnswer>>()
let sample: Promise<Tenant> | undefined

/** An example of each kind; worked out once for a snapshot. */
export function getExamples(tenant: Tenant): Promise<ExamplesAnswer> {
  const known = kept.get(tenant)
  if (known) return known
  const examples = examplesOf(tenant)
  kept.set(tenant, examples)
  return examples
}

async function examplesOf(tenant: Tenant): Promise<ExamplesAnswer> {
  const examples: ExamplesAnswer = {}
  for (const kind of Object.keys(miniatures) as Miniature[]) {
    const own = exampleOf(tenant, kind)
    const found = own ?? exampleOf(await sampleOnce(), kind)
    if (found) examples[kind] = { ...found, ofSample: !own }
  }
  return examples
}

function sampleOnce(): Promise<Tenant> {
  sample ??= sampleDraft().then((draft) => tenantFromDraft(draft))
  return sample
}
