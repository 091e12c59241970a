/** Longest path, and longest with its query: a what-if keeps its changes in the address. */
const longest = { path: 2048, whole: 8000 }

/** Letters that one part of the way may read otherwise than the next. */
const ambiguous = /%(?:2f|5c|00|2e|0d|0a|25)/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unsafe = /[\\\x00-\x20\x7f]/

/** Why an address is not read; `undefined` where it is one that a browser would send. */
export function pathFault(url: string): string | undefined {
  if (url.length > longest.whole) return `the address has ${url.length} letters, of ${longest.whole} at most`
  const [path = ''] = url.split('?')
  if (path.length > longest.path) return `the path has ${path.length} letters, of ${longest.path} at most`
  if (!path.startsWith('/') || path.startsWith('//')) return 'the path does not begin with a single `/`'
  if (unsafe.test(url) || ambiguous.test(path)) return 'the path holds letters that could be read in two ways'
  if (path.split('/').some((part) => part === '.' || part === '..')) return 'the path goes up by `..`'
  return undefined
}
