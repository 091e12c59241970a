import type { AzureCall } from './calls.ts'
import type { Cloud } from './cloud.ts'

/** The address of a call. Names that are not given leave their parameter out; ids keep their slashes. */
export function addressOf({ host, path, query }: AzureCall, cloud: Cloud, names: Record<string, string>): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodedPath(names[name] ?? ''))
  const url = new URL(cloud[host] + filled)
  for (const [parameter, text] of Object.entries(query)) {
    const name = /^\{(\w+)\}$/.exec(text)?.[1]
    const value = name === undefined ? text : names[name]
    if (value !== undefined) url.searchParams.set(parameter, value)
  }
  return url.href
}

/** Names of resources may hold anything; only the slashes between them are ours. */
const encodedPath = (id: string) =>
  id
    .replace(/^\/$/, '')
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/')
