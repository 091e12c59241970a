import { foldAscii, lastSegment } from '#lib/model/scope.ts'

const words = new Map(
  ['subscriptions', 'resourceGroups', 'providers', 'managementGroups'].map((word) => [word.toLowerCase(), word]),
)

/**
 * An id that AzureHound 3 put into upper case, spelled as far as the record tells how: its `type` and `name` are as Azure
 * wrote them; of the rest only lower case is known. Any other id as it is.
 */
export function spelled(id: string, type?: string, name?: string): string {
  if (id !== id.toUpperCase() || !/[A-Z]/.test(id)) return id
  const segments = foldAscii(id)
    .split('/')
    .map((segment) => words.get(segment) ?? segment)
  const provider = segments.lastIndexOf('providers')
  if (provider !== -1 && type !== undefined) {
    const types = type.split('/')
    if (segments.slice(provider + 1).length === types.length * 2 - 1)
      for (const [at, part] of types.entries()) segments[provider + (at === 0 ? 1 : at * 2)] = part
  }
  if (name !== undefined && foldAscii(name) === foldAscii(lastSegment(id))) segments[segments.length - 1] = name
  return segments.join('/')
}

/** The first of these spellings of a name that is not all upper case; AzureHound 3 lists most names that way. */
export function spelledName(name: string | undefined, ...others: (string | undefined)[]): string | undefined {
  if (name === undefined) return undefined
  return others.find((other) => other !== undefined && foldAscii(other) === foldAscii(name)) ?? name
}
