'use client'
import { parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import type { CloudName, CollectionRequest } from '#lib/server/collection-answers.ts'
import { clouds } from './clouds.ts'

const names = Object.keys(clouds) as CloudName[]
const parsers = {
  cloud: parseAsStringLiteral(names).withDefault('public'),
  tenant: parseAsString.withDefault(''),
  subscription: parseAsArrayOf(parseAsString).withDefault([]),
  managementGroup: parseAsArrayOf(parseAsString).withDefault([]),
}

/** What is to be collected, held by the URL. */
export function useCollectionRequest() {
  const [{ cloud, tenant, subscription, managementGroup }, set] = useQueryStates(parsers)
  const request: CollectionRequest = {
    cloud,
    ...(tenant.trim() !== '' && { tenantId: tenant.trim() }),
    ...(subscription.length > 0 && { subscriptions: subscription }),
    ...(managementGroup.length > 0 && { managementGroups: managementGroup }),
  }
  return {
    request,
    tenant,
    setCloud: (next: CloudName) => void set({ cloud: next, subscription: null, managementGroup: null }),
    setTenant: (next: string) => void set({ tenant: next || null, subscription: null, managementGroup: null }),
    choose: (next: { subscriptions: readonly string[]; managementGroups: readonly string[] }) =>
      void set({
        subscription: next.subscriptions.length > 0 ? [...next.subscriptions] : null,
        managementGroup: next.managementGroups.length > 0 ? [...next.managementGroups] : null,
      }),
    setRequest: (next: CollectionRequest) =>
      void set({
        cloud: next.cloud,
        tenant: next.tenantId ?? null,
        subscription: next.subscriptions ?? null,
        managementGroup: next.managementGroups ?? null,
      }),
  }
}
