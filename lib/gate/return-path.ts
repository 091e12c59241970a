const longest = 4000
const plain = /^\/(?![/\\])[\w\-./?=&%+~:,;@!$'()*[\]|]*$/

/** Where somebody goes after sign-in: a page of ours, by an address that no browser takes for another place; else `undefined`. */
export function returnPath(text: string): string | undefined {
  const [path = ''] = text.split('?')
  if (text.length > longest || !plain.test(text) || /%(?:2f|5c|0[0-9a-f]|25)/i.test(path)) return undefined
  const own = 'https://own.invalid'
  const url = URL.parse(text, own)
  return url?.origin === own && url.pathname === path && !/^\/(?:api|sign-)/.test(path) ? text : undefined
}
