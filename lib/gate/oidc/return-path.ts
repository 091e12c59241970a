const longest = 4000
const plain = /^\/(?![/\\])[\w\-./?=&%+~:,;@!$'()*[\]|]*$/

/**
 * Where somebody goes on after signing in: a path of this server, or `/` where it is anything that a browser could take
 * for another place.
 */
export function returnPathFrom(text: string | null | undefined): string {
  if (!text || text.length > longest || !plain.test(text) || /%(?:2f|5c|0[0-9a-f]|25)/i.test(text.split('?')[0]!))
    return '/'
  const origin = 'https://lanyard.invalid'
  const url = URL.parse(text, origin)
  if (url?.origin !== origin || url.pathname.startsWith('//') || url.pathname.startsWith('/auth/')) return '/'
  return url.pathname.startsWith('/api/') ? '/' : `${url.pathname}${url.search}`
}
