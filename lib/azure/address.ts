import type { AzureCall } from './calls.ts'
import type { Cloud } from './cloud.ts'

/** The address of a call. Names that are not given leave their parameter out; ids keep their slashes. */
export function addressOf({ host, path, query }: AzureCall, cloud: Cloud, names: Record<string, string>): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodedPath(names[name] ?? ''))
  const parameters = Object.entries(query).flatMap(([parameter, text]) => {
    const name = /^\{(\w+)\}$/.exec(text)?.[1]
    const value = name === undefined ? text : names[name]
    // Not every service takes `+` for a blank.
    return value === undefined ? [] : [`${parameter}=${encodeURIComponent(value)}`]
  })
  return new URL(`${cloud[host]}${filled}?${parameters.join('&')}`).href
}

/** Names of resources may hold anything; only the slashes between them are ours. */
const encodedPath = (id: string) =>
  id
    .replace(/^\/$/, '')
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/')
