import { type AzureCall, calls } from '../calls.ts'
import type { Cloud } from '../cloud.ts'

export type CallName = keyof typeof calls

/** What paging adds to an address. */
const paging = new Set(['$skiptoken', '$skip', '$top'])

/** Which of the calls a request is; `undefined` for one that is not in the list. */
export function callOf(request: { method: string; url: string; body?: string }, cloud: Cloud): CallName | undefined {
  return (Object.keys(calls) as CallName[]).find((name) => isOne(request, calls[name], cloud))
}

function isOne({ method, url, body }: { method: string; url: string; body?: string }, call: AzureCall, cloud: Cloud) {
  const { origin, pathname, searchParams } = new URL(url)
  if (
    method !== call.method ||
    origin !== cloud[call.host] ||
    !pathPattern(call.path).test(decodeURIComponent(pathname))
  )
    return false
  if (call.text !== undefined && JSON.parse(body ?? '{}').query !== call.text) return false
  const given = [...searchParams.keys()].every((name) => name in call.query || paging.has(name.toLowerCase()))
  return given && Object.entries(call.query).every(([name, text]) => isValue(text, searchParams.get(name)))
}

/** `{a or b}` is one of them, `{name}` any text or nothing; anything else is meant as it is. */
function isValue(text: string, value: string | null): boolean {
  const choice = /^\{(.+)\}$/.exec(text)?.[1]
  if (choice === undefined) return value === text
  return !choice.includes(' or ') || (value !== null && choice.split(' or ').includes(value))
}

/** `{scope}` and `{resource}` are whole ids. */
function pathPattern(path: string): RegExp {
  const pattern = path
    .replace(/[.$()]/g, '\\$&')
    .replace(/\{(?:scope|resource)\}/g, '(?:/[^/]+)+')
    .replace(/\{\w+\}/g, '[^/]+')
  return new RegExp(`^${pattern}$`, 'i')
}
