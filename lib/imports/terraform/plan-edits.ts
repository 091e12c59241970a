import { factCollection } from '#lib/facts/fact-sink.ts'
import { type Facts, factKinds } from '#lib/model/facts.ts'
import type { Instance } from './document.ts'
import { documentOf } from './document.ts'
import { Naming } from './naming.ts'
import { readInstance } from './read-instance.ts'

/** What applying a plan would do to the facts of a tenant. */
export interface PlanEdits {
  /** Made or changed. */
  facts: Facts
  /** Kind and id of what goes: `roleAssignments /subscriptions/…`. */
  gone: ReadonlySet<string>
  /** What nobody can know before it is applied, in sentences. */
  notKnown: string[]
}

/** Reads a plan of Terraform. @throws an error in words where it is none */
export function planEdits(value: unknown): PlanEdits {
  const document = documentOf(value)
  if (document.changes === undefined) throw new Error('this is a state of Terraform, not a plan')
  const naming = new Naming(document)
  const [made, before] = [factCollection(), factCollection()]
  const notKnown: string[] = []
  // A value that is known after all is in what is planned; a change has it beside what is not known.
  for (const { actions, before: old, ...instance } of document.changes) {
    if (actions.some((action) => action === 'delete' || action === 'update'))
      readInstance({ ...instance, values: old }, { into: before, naming })
    if (actions.some((action) => action === 'create' || action === 'update'))
      notKnown.push(...readInstance(known(instance), { into: made, naming }))
  }
  const facts = made.facts()
  const old = before.facts()
  const gone = new Set(factKinds.flatMap((kind) => old[kind].map(({ id }) => `${kind} ${id}`)))
  for (const kind of factKinds) for (const { id } of facts[kind]) gone.delete(`${kind} ${id}`)
  // A role is in use elsewhere.
  return { facts, gone: new Set([...gone].filter((one) => !one.startsWith('roleDefinitions '))), notKnown }
}

/** Unknown values are null in a change. */
const known = (instance: Instance): Instance => ({
  ...instance,
  values: Object.fromEntries(Object.entries(instance.values).filter(([, value]) => value !== null)),
})
