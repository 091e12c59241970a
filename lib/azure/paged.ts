import { ReadingFailure } from './reading-failure.ts'

/** No list is longer. */
export const mostPages = 10_000

/**
 * Watches over the addresses of one list: the next page is on the same host, at the same path, and was never read
 * before. A bearer token goes wherever the next link points.
 */
export function pagesOf(first: string): { follow(next: string): string } {
  const start = new URL(first)
  const seen = new Set([start.href])
  return {
    follow(next) {
      const url = URL.parse(next, start)
      if (!url || url.origin !== start.origin || url.username !== '' || samePath(url) !== samePath(start))
        throw failed(`a next link led away from \`${start.origin}${start.pathname}\``)
      if (seen.has(url.href)) throw failed('a next link led back to a page that was read already')
      if (seen.size >= mostPages) throw failed(`more than ${mostPages} pages`)
      seen.add(url.href)
      return url.href
    },
  }
}

/** Resource Manager writes ids in any case, and takes doubled slashes. */
const samePath = ({ pathname }: URL) => pathname.toLowerCase().replace(/\/{2,}/g, '/')

const failed = (message: string) => new ReadingFailure('failed', message)
