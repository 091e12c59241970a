import { z } from 'zod'
import { isGuid } from '#lib/model/guid.ts'
import { ok } from '../answer.ts'
import type { Call } from '../call.ts'
import { shaped } from './collection.ts'
import { directoryObjects, typed } from './directory-objects.ts'
import { graphRefusal } from './graph-refusals.ts'
import type { GraphRoute } from './graph-route.ts'
import { userPropertiesOnlySelected } from './users.ts'

const most = 1000
const requestSchema = z.object({ ids: z.array(z.string()), types: z.array(z.string()).nullish() })

export const lookups: readonly GraphRoute[] = [
  { method: 'POST', path: /^\/directoryobjects\/getbyids$/, needs: ['Directory.Read.All'], answer: getByIds },
  {
    method: 'GET',
    path: /^\/organization$/,
    needs: ['Organization.Read.All', 'Directory.Read.All', 'Application.Read.All'],
    answer: ({ azure: { tenant }, request, named }) =>
      ok({
        '@odata.context': `${request.origin}/${named.version}/$metadata#organization`,
        value: [{ id: tenant.tenantId, displayName: tenant.displayName, verifiedDomains: [] }],
      }),
  },
]

/** An id that is not answered is deleted, or never was. */
function getByIds(call: Call) {
  const parsed = requestSchema.safeParse(jsonOf(call.request.text))
  if (!parsed.success) return graphRefusal(400, 'Request_BadRequest', 'The request body is not what was expected.')
  const { ids, types } = parsed.data
  if (ids.length > most)
    return graphRefusal(400, 'Request_BadRequest', `The number of ids in the request exceeds the limit of ${most}.`)
  const wrong = ids.find((id) => !isGuid(id))
  if (wrong !== undefined) return graphRefusal(400, 'Request_BadRequest', `Invalid GUID:${wrong}`)
  const objects = directoryObjects(call.azure.tenant.directory)
  const wanted = types?.map((type) => type.toLowerCase())
  const found = [...new Set(ids.map((id) => id.toLowerCase()))]
    .flatMap((id) => objects.get(id) ?? [])
    .filter(({ kind }) => !wanted?.length || wanted.includes(kind.toLowerCase()))
    .map((object) => shaped(call, typed(object), { context: '', ...shapeOf(object) }))
  return ok({
    '@odata.context': `${call.request.origin}/${call.named.version}/$metadata#directoryObjects`,
    value: found,
  })
}

const shapeOf = (object: Parameters<typeof typed>[0]) => ({
  always: () => ({ '@odata.type': `#microsoft.graph.${object.kind}` }),
  ...(object.kind === 'user' && { onlySelected: userPropertiesOnlySelected }),
})

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
