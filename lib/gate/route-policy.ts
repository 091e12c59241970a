import type { Role } from './role.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
type Policy = Partial<Record<Method, Role>>

const read: Policy = { GET: 'Viewer' }
/** A question that does not fit into an address; nothing changes. */
const asked: Policy = { POST: 'Viewer' }

/** For every address of the API, and every method of it, the least role that may. What is not here is for nobody. */
export const apiPolicies: ReadonlyMap<string, Policy> = new Map([
  ['/api/ask', read],
  ['/api/audit', { GET: 'Admin' }],
  ['/api/blast-radius', read],
  ['/api/collections', { GET: 'Viewer', POST: 'Operator', DELETE: 'Operator' }],
  ['/api/collections/continue', { POST: 'Operator' }],
  // It asks Azure.
  ['/api/collections/preflight', { GET: 'Operator' }],
  ['/api/collections/schedule', { PUT: 'Admin', DELETE: 'Admin' }],
  ['/api/coverage', read],
  ['/api/exercises', read],
  ['/api/exercises/answer', read],
  ['/api/explain/edge', read],
  ['/api/explain/node', read],
  ['/api/explain/verdict', read],
  ['/api/explain/warning', read],
  ['/api/explain/what-if', asked],
  ['/api/grants', read],
  ['/api/graph', read],
  ['/api/graph/export', read],
  ['/api/graph/find', read],
  ['/api/history/consequences', read],
  ['/api/history/difference', read],
  // All that is known, in one file.
  ['/api/history/file', { GET: 'Admin', POST: 'Admin' }],
  ['/api/history/node', read],
  ['/api/history/retention', { GET: 'Viewer', POST: 'Admin' }],
  ['/api/identities', read],
  ['/api/imports', { POST: 'Operator' }],
  ['/api/investigate', read],
  ['/api/investigate/cases', { GET: 'Viewer', POST: 'Operator', PUT: 'Operator', DELETE: 'Operator' }],
  ['/api/investigate/clock', read],
  ['/api/investigate/jewels', read],
  ['/api/investigate/plan', read],
  ['/api/investigate/report', read],
  ['/api/investigate/timeline', read],
  ['/api/learn/choice', read],
  ['/api/learn/examples', read],
  ['/api/learn/kinds', read],
  ['/api/map', read],
  ['/api/map/region', read],
  ['/api/nodes', read],
  ['/api/overview', read],
  ['/api/overview/charts', read],
  ['/api/paths', read],
  ['/api/ranking', read],
  ['/api/reach', read],
  ['/api/resources', read],
  ['/api/search', read],
  ['/api/sessions', { GET: 'Admin', DELETE: 'Admin' }],
  ['/api/status', read],
  ['/api/views', { GET: 'Viewer', PUT: 'Operator', DELETE: 'Operator' }],
  ['/api/warnings', read],
  ['/api/warnings/acceptances', { PUT: 'Operator', DELETE: 'Operator' }],
  ['/api/warnings/export', read],
  ['/api/what-if', asked],
  ['/api/what-if/candidates', read],
  ['/api/what-if/graph', asked],
  ['/api/what-if/offers', read],
  ['/api/what-if/warnings', asked],
  ['/api/who-can', read],
])

/** For every page the least role that may see it. */
export const pagePolicies: ReadonlyMap<string, Role> = new Map([
  ['/', 'Viewer'],
  ['/audit', 'Admin'],
  ['/grants', 'Viewer'],
  ['/graph', 'Viewer'],
  ['/graph/map', 'Viewer'],
  ['/history', 'Viewer'],
  ['/icon.svg', 'Viewer'],
  ['/identities', 'Viewer'],
  ['/investigate', 'Viewer'],
  ['/learn', 'Viewer'],
  ['/learn/exercises', 'Viewer'],
  ['/nodes', 'Viewer'],
  ['/resources', 'Viewer'],
  ['/sources', 'Viewer'],
  ['/warnings', 'Viewer'],
])

export type Needed = Role | 'no such address' | 'no such method'

/** The least role for a request that goes on behind the gate. `path` is without its query. */
export function roleFor(method: string, path: string): Needed {
  const wanted = method === 'HEAD' ? 'GET' : method
  if (path === '/api' || path.startsWith('/api/')) {
    const policy = apiPolicies.get(path)
    return policy ? (policy[wanted as Method] ?? 'no such method') : 'no such address'
  }
  if (wanted !== 'GET') return 'no such method'
  // The framework has each page also in parts, under names that begin with the page's own.
  const page = path.replace(/\.(?:rsc|segments|prefetch\.rsc|meta)(?:\/.*)?$/, '')
  return pagePolicies.get(page === '/index' ? '/' : page) ?? 'Viewer'
}
