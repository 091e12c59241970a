import { factCollection } from '#lib/facts/fact-sink.ts'
import { factKinds } from '#lib/model/facts.ts'
import type { PlanEdits } from '../terraform/plan-edits.ts'
import { changesIn } from './document.ts'
import { readArmState } from './read-change.ts'

/** What a deployment would do to the facts of a tenant. @throws zod's error */
export function whatIfEdits(value: unknown): PlanEdits {
  const [made, before] = [factCollection(), factCollection()]
  const notKnown: string[] = []
  for (const { resourceId, changeType, before: was, after, unsupportedReason } of changesIn(value)) {
    if (/^(?:Delete|Modify)$/i.test(changeType)) readArmState(resourceId, was ?? {}, before)
    if (/^(?:Create|Modify|Deploy)$/i.test(changeType)) notKnown.push(...readArmState(resourceId, after ?? {}, made))
    if (/^Unsupported$/i.test(changeType))
      notKnown.push(
        `what becomes of \`${resourceId}\` was not worked out: ${unsupportedReason ?? 'Azure does not say why'}`,
      )
  }
  const facts = made.facts()
  const old = before.facts()
  const gone = new Set(factKinds.flatMap((kind) => old[kind].map(({ id }) => `${kind} ${id}`)))
  for (const kind of factKinds) for (const { id } of facts[kind]) gone.delete(`${kind} ${id}`)
  return { facts, gone: new Set([...gone].filter((one) => !one.startsWith('roleDefinitions '))), notKnown }
}
