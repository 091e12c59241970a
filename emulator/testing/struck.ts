import type { FaultPlan } from '../faults/fault.ts'
import { eachOf } from '../tenant/rows.ts'
import { asking, sample } from './asking.ts'

/** Id of the subscription of the sample's production. */
export const production = [...eachOf(sample.containers)].find(({ name }) => name === 'sub-lantern-prod')!
  .subscriptionId as string

const targets = {
  resourceManager: `/subscriptions/${production}/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01`,
  microsoftGraph: '/v1.0/servicePrincipals?$top=10',
}
const text = 'resources | project id, subscriptionId | order by id asc'

/** The first page of three lists, with and without a fault; each has more pages. */
export function struck(plan: FaultPlan) {
  const answers = (faults: FaultPlan[]) => {
    const { get, query, azure } = asking({ pageSize: 10, faults })
    const asked = (options: Record<string, unknown> = {}) => query(text, { options: { $top: 10, ...options } })
    return {
      azure,
      query: asked,
      /** Every row of the query, and how many Resource Graph says there are. */
      everything() {
        const rows: QueryBody['data'] = []
        let page = asked().json as QueryBody
        rows.push(...page.data)
        while (page.$skipToken) {
          page = asked({ $skipToken: page.$skipToken }).json as QueryBody
          rows.push(...page.data)
        }
        return { rows, totalRecords: page.totalRecords }
      },
      get,
      resourceManager: get(targets.resourceManager),
      microsoftGraph: get(targets.microsoftGraph),
      resourceGraph: asked(),
    }
  }
  return { before: answers([]), after: answers([plan]), targets }
}

export interface ListBody {
  value: { id: string }[]
  nextLink?: string
  '@odata.nextLink'?: string
}

export interface QueryBody {
  data: { id: string; subscriptionId: string }[]
  count: number
  totalRecords: number
  resultTruncated: string
  $skipToken?: string
}
