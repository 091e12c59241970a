import { mostInAddress, type StackedChange, textOf } from '#components/what-if/stacked-change.ts'
import type { PlanStep } from '#lib/server/investigate/plan-answer.ts'

/**
 * The steps opened in what-if, with the node in sight; `undefined` where it takes none of them, or where they do not fit
 * into an address. `missing` counts those that it has no change for.
 */
export function whatIfLink(steps: readonly Pick<PlanStep, 'change'>[], node: string) {
  const changes = steps.flatMap(({ change }) => (change ? [textOf(stacked(change as Sent))] : []))
  if (changes.length === 0 || changes.join('').length > mostInAddress) return undefined
  const parameters = new URLSearchParams([
    ['lens', 'what-if'],
    ['focus', node],
    ['select', node],
    ...changes.map((change) => ['change', change]),
  ])
  return { href: `/graph?${parameters}`, missing: steps.length - changes.length }
}

/** As `/api/what-if` takes a change. */
type Sent = { kind: string } & Record<string, string | string[]>

const stacked = ({ kind, ...fields }: Sent): StackedChange => ({ kind, fields })
