import { explainFinding } from '#lib/explain/explain-finding.ts'
import type { Explanation } from '#lib/explain/explanation.ts'
import { rules } from '#lib/warnings/rules/index.ts'
import { RequestError } from '../answered.ts'
import type { Tenant } from '../runtime.ts'

const guards = new Map(rules.map(({ id, guard }) => [id, guard]))

/** Why a warning is there. @throws {RequestError} where there is none of that id */
export function explainWarning({ warnings }: Tenant, id: string): Explanation {
  const finding = warnings.findings.find((one) => one.id === id)
  if (!finding) throw new RequestError(404, `no warning \`${id}\` is in this snapshot: \`lanyard warnings\` lists them`)
  return explainFinding(finding, guards.get(finding.rule)!)
}
