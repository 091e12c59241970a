import { subscriptionFactOf } from '#lib/facts/subscription-fact.ts'
import type { Fact } from '#lib/model/facts.ts'
import { foldAscii, managementGroupScope, type ScopeId, subscriptionScope } from '#lib/model/scope.ts'
import { objectOf, textOf } from '#lib/resources/json-value.ts'
import { type AzureCall, calls } from './calls.ts'
import type { Reader } from './reader.ts'
import { ReadingFailure } from './reading-failure.ts'

/** What is to be read of the tenant; everything where nothing is chosen. */
export interface Selection {
  /** GUIDs. */
  subscriptions?: string[]
  /** Names, which are the last segment of their ids. */
  managementGroups?: string[]
}

/** What there is and what of it is chosen. */
export interface Survey {
  tenantName?: string
  /** Subscriptions of this tenant; delegated ones of other tenants are not among them. */
  subscriptions: Fact<'subscriptions'>[]
  chosen: ScopeId[]
}

/** Which subscriptions there are, and which of them are to be read. @throws {ReadingFailure} when Azure does not say */
export async function survey(reader: Reader, selection: Selection): Promise<Survey> {
  const [tenantName, subscriptions] = await Promise.all([nameOfTenant(reader), subscriptionsOf(reader)])
  const wanted = await wantedIn(reader, selection)
  return {
    tenantName,
    subscriptions,
    chosen: subscriptions.flatMap(({ id }) => (wanted === undefined || wanted.has(id) ? [id] : [])).sort(),
  }
}

/** A tenant can be read without its name. */
async function nameOfTenant(reader: Reader): Promise<string | undefined> {
  try {
    const tenants = (await allRows(reader, calls.tenants)).map(objectOf)
    const mine = tenants.find(({ tenantId }) => foldAscii(textOf(tenantId) ?? '') === reader.tenantId)
    return textOf(mine?.displayName)
  } catch (error) {
    if (error instanceof ReadingFailure) return undefined
    throw error
  }
}

export async function subscriptionsOf(reader: Reader): Promise<Fact<'subscriptions'>[]> {
  const facts = (await allRows(reader, calls.subscriptions)).map(subscriptionFactOf)
  return facts.filter(({ tenantId }) => tenantId === undefined || tenantId === reader.tenantId)
}

async function wantedIn(
  reader: Reader,
  { subscriptions, managementGroups }: Selection,
): Promise<Set<ScopeId> | undefined> {
  if (!subscriptions?.length && !managementGroups?.length) return undefined
  const wanted = new Set(subscriptions?.map(subscriptionScope))
  if (!managementGroups?.length) return wanted
  for await (const rows of reader.query(calls.subscriptionRows, managementGroups.map(managementGroupScope)))
    for (const row of rows) wanted.add(subscriptionFactOf(row).id)
  return wanted
}

async function allRows(reader: Reader, call: AzureCall): Promise<unknown[]> {
  const all: unknown[] = []
  for await (const rows of reader.pages(call)) all.push(...rows)
  return all
}
