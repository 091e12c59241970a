import { answered } from '#lib/server/answered.ts'
import { collectionRequestSchema } from '#lib/server/collection-request.ts'
import { collections } from '#lib/server/collections.ts'
import { checked } from '#lib/server/read-json.ts'

/** `?cloud=&tenant=&subscription=…&managementGroup=…`: what the sign-in may read. */
export const GET = (request: Request) =>
  answered(request, () => {
    const { searchParams } = new URL(request.url)
    const asked = {
      cloud: searchParams.get('cloud') ?? undefined,
      tenantId: searchParams.get('tenant') ?? undefined,
      subscriptions: searchParams.getAll('subscription'),
      managementGroups: searchParams.getAll('managementGroup'),
    }
    return collections().preflight(checked(asked, collectionRequestSchema), request.signal)
  })
