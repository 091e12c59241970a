import type { Answer } from '../answer.ts'
import { ok } from '../answer.ts'
import type { Call } from '../call.ts'
import { parsedRequest } from '../request.ts'
import { applications } from './applications.ts'
import { accessDenied, graphRefusal } from './graph-refusals.ts'
import type { GraphRoute } from './graph-route.ts'
import { groups } from './groups.ts'
import { lookups } from './lookups.ts'
import { reports } from './reports.ts'
import { roleManagement } from './role-management.ts'
import { servicePrincipals } from './service-principals.ts'
import { users } from './users.ts'

const routes: readonly GraphRoute[] = [
  ...servicePrincipals,
  ...users,
  ...groups,
  ...applications,
  ...lookups,
  ...roleManagement,
  ...reports,
]
const mostInBatch = 20

export function answerMicrosoftGraph(call: Omit<Call, 'named'>): Answer {
  const [, version, rest] = /^\/(v1\.0|beta)(\/.*)?$/.exec(call.request.path) ?? []
  if (rest === '/$batch' && call.request.method === 'POST') return batch(call, version!)
  for (const { method, path, needs, answer, onlyBeta } of routes) {
    if (method !== call.request.method || (onlyBeta && version !== 'beta')) continue
    const match = path.exec(rest ?? '')
    if (!match) continue
    if (!needs.some((permission) => call.access.applicationPermissions.includes(permission))) return accessDenied()
    return answer({ ...call, named: { ...match.groups, version: version! } })
  }
  return graphRefusal(400, 'BadRequest', `Resource not found for the segment '${(rest ?? '').split('/')[1] ?? ''}'.`)
}

interface BatchMember {
  id: string
  method: string
  url: string
  headers?: Record<string, string>
  body?: unknown
}

/** The answer is 200 whatever became of the members, which come in another order than they were sent. */
function batch(call: Omit<Call, 'named'>, version: string): Answer {
  const { headers, text } = call.request
  let members: BatchMember[]
  try {
    members = (JSON.parse(text) as { requests: BatchMember[] }).requests
    if (!Array.isArray(members)) throw new Error('no list')
  } catch {
    return graphRefusal(400, 'BadRequest', 'Invalid batch payload format.')
  }
  if (members.length > mostInBatch)
    return graphRefusal(400, 'BadRequest', `Number of batch requests should not exceed ${mostInBatch}.`)
  const responses = members.map((member) => {
    const own = Object.fromEntries(
      Object.entries(member.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
    )
    const request = parsedRequest(member.method.toUpperCase(), `/${version}${member.url}`, {
      headers: { ...headers, ...own },
      text: member.body === undefined ? '' : JSON.stringify(member.body),
    })
    const { status, headers: answered, body } = answerMicrosoftGraph({ ...call, request })
    return { id: member.id, status, headers: { 'Content-Type': 'application/json', ...answered }, body }
  })
  return ok({ responses: responses.reverse() })
}
