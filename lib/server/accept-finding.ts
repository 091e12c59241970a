import { z } from 'zod'
import { type Acceptance, acceptanceSchema, isInForce } from '#lib/model/acceptance.ts'
import { RequestError } from './answered.ts'
import { record } from './audit/record.ts'
import { type Runtime, runtime, type Tenant } from './runtime.ts'

export { acceptanceSchema }
export const withdrawalSchema = z.strictObject({ finding: z.string().min(1) })

type Wanted = Omit<Acceptance, 'at'>

/** Accepts a finding of the tenant until a day. @throws {RequestError} where there is none, or the day is past */
export async function acceptFinding(
  { snapshot, warnings }: Tenant,
  wanted: Wanted,
  { now, runtime: running = runtime() }: { now: string; runtime?: Pick<Runtime, 'accept' | 'record'> },
): Promise<Acceptance> {
  if (!warnings.findings.some(({ id }) => id === wanted.finding))
    throw new RequestError(404, 'the finding is not in this snapshot: its cause may be gone')
  if (!isInForce(wanted, now)) throw new RequestError(400, `\`until\` is \`${wanted.until}\`: give a day to come`)
  const acceptance = { ...wanted, at: now }
  await running.accept(snapshot.tenantId, acceptance)
  await record('accepted a warning', `\`${wanted.finding}\` until ${wanted.until}, in the name of ${wanted.person}`, {
    kept: running,
  })
  return acceptance
}

/** Takes an acceptance back, so that the finding is there again. @throws {RequestError} where there is none */
export async function withdrawAcceptance({ snapshot }: Tenant, finding: string): Promise<void> {
  if (!(await runtime().withdraw(snapshot.tenantId, finding)))
    throw new RequestError(404, 'the finding was not accepted, or that was taken back already')
  await record('took an acceptance back', `\`${finding}\``)
}
