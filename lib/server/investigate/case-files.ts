import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type CaseFile, caseFileSchema } from '#lib/model/case-file.ts'
import { RequestError } from '../answered.ts'
import { type Runtime, runtime, type Tenant } from '../runtime.ts'

const snapshot = z.number().int().min(1)

/** What is sent to keep an investigation: snapshots by their numbers. */
export const caseDraftSchema = caseFileSchema
  .pick({ title: true, node: true, time: true, jewels: true, pinned: true, notes: true })
  .extend({
    snapshot,
    snapshots: z.array(snapshot).max(50).default([]),
  })
export const caseUpdateSchema = caseDraftSchema.extend({ id: z.uuid(), version: z.number().int().min(1) })
export const caseNameSchema = z.strictObject({ id: z.uuid(), version: z.number().int().min(1) })

/** A case with the numbers that its snapshots have in this store; `snapshot` is absent where it is not there. */
export interface CaseAnswer extends CaseFile {
  snapshot?: number
  snapshots: number[]
}

/** `GET /api/investigate/cases`: the last changed first. */
export interface CasesAnswer {
  cases: CaseAnswer[]
}

interface Kept {
  now: string
  kept?: Pick<Runtime, 'snapshots' | 'caseFiles' | 'putCaseFile' | 'updateCaseFile' | 'deleteCaseFile'>
}

/** How many a tenant may have. */
const mostCases = 500

export async function listCases(
  { snapshot: { tenantId } }: Named,
  kept: NonNullable<Kept['kept']> = runtime(),
): Promise<CasesAnswer> {
  const numbers = numbersOf(await kept.snapshots(), tenantId)
  return { cases: (await kept.caseFiles(tenantId)).map((file) => answerOf(file, numbers)) }
}

type Named = Pick<Tenant, 'snapshot'>

/** @throws {RequestError} where there is none of this id */
export async function getCase(
  tenant: Named,
  id: string,
  kept: NonNullable<Kept['kept']> = runtime(),
): Promise<CaseAnswer> {
  const found = (await listCases(tenant, kept)).cases.find((one) => one.id === id)
  if (!found) throw new RequestError(404, `there is no case \`${id}\`, or it was deleted`)
  return found
}

/** @throws {RequestError} where a snapshot is not there, or there are too many cases */
export async function createCase(
  { snapshot: { tenantId } }: Named,
  wanted: z.output<typeof caseDraftSchema>,
  { now, kept = runtime() }: Kept,
): Promise<CaseAnswer> {
  const numbers = numbersOf(await kept.snapshots(), tenantId)
  if ((await kept.caseFiles(tenantId)).length >= mostCases)
    throw new RequestError(409, `there are ${mostCases} cases: delete one first`)
  const file: CaseFile = { ...fileFrom(wanted, numbers), id: randomUUID(), version: 1, createdAt: now, changedAt: now }
  await kept.putCaseFile(tenantId, file)
  return answerOf(file, numbers)
}

/** @throws {RequestError} where it is not there, or somebody saved it in between */
export async function updateCase(
  tenant: Named,
  wanted: z.output<typeof caseUpdateSchema>,
  { now, kept = runtime() }: Kept,
): Promise<CaseAnswer> {
  const { tenantId } = tenant.snapshot
  const { createdAt } = await getCase(tenant, wanted.id, kept)
  const numbers = numbersOf(await kept.snapshots(), tenantId)
  const { id, version } = wanted
  const file: CaseFile = { ...fileFrom(wanted, numbers), id, version: version + 1, createdAt, changedAt: now }
  if (!(await kept.updateCaseFile(tenantId, file))) throw savedInBetween(wanted)
  return answerOf(file, numbers)
}

/** @throws {RequestError} where it is not there, or somebody saved it in between */
export async function deleteCase(
  tenant: Named,
  name: z.output<typeof caseNameSchema>,
  kept: NonNullable<Kept['kept']> = runtime(),
): Promise<void> {
  await getCase(tenant, name.id, kept)
  if (!(await kept.deleteCaseFile(tenant.snapshot.tenantId, name))) throw savedInBetween(name)
}

const savedInBetween = ({ version }: { version: number }) =>
  new RequestError(409, `somebody saved this case after version ${version}: load it again, then make your changes`)

/** Numbers of a tenant's snapshots by when they were taken. */
const numbersOf = (snapshots: readonly Tenant['snapshot'][], tenantId: string) =>
  new Map(snapshots.filter((one) => one.tenantId === tenantId).map(({ takenAt, id }) => [takenAt, id]))

type Numbers = ReturnType<typeof numbersOf>

function answerOf(file: CaseFile, numbers: Numbers): CaseAnswer {
  const own = numbers.get(file.takenAt)
  return {
    ...file,
    ...(own === undefined ? {} : { snapshot: own }),
    snapshots: file.alsoTakenAt.flatMap((takenAt) => numbers.get(takenAt) ?? []),
  }
}

function fileFrom(
  { title, node, time, jewels, pinned, notes, ...wanted }: z.output<typeof caseDraftSchema>,
  numbers: Numbers,
) {
  const times = new Map([...numbers].map(([takenAt, id]) => [id, takenAt]))
  const timeOf = (id: number) => {
    const takenAt = times.get(id)
    if (takenAt === undefined) throw new RequestError(400, `there is no snapshot ${id} of this tenant: choose another`)
    return takenAt
  }
  return {
    title,
    node,
    ...(time === undefined ? {} : { time }),
    jewels,
    pinned,
    notes,
    takenAt: timeOf(wanted.snapshot),
    alsoTakenAt: wanted.snapshots.map(timeOf),
  }
}
