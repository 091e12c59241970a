import { pseudonym } from '#lib/exports/graph/pseudonym.ts'
import { saltOfBrowser } from './salt-of-browser.ts'

const mark = '~'
const key = 'lanyard-masked-names'
/** The oldest are forgotten first. */
const most = 2_000

/** What stands in the address for an id or an expression while names are masked; this browser keeps what it stands for. */
export function forAddress(text: string): string {
  if (text.startsWith(mark)) return text
  const masked = mark + pseudonym(text, saltOfBrowser())
  const known = kept()
  if (known.get(masked) !== text) {
    known.set(masked, text)
    keep([...known].slice(-most))
  }
  return masked
}

/** The id or expression behind it; in another browser, and on the server, it stays masked and is found nowhere. */
export const fromAddress = (text: string): string => (text.startsWith(mark) ? (kept().get(text) ?? text) : text)

function kept(): Map<string, string> {
  try {
    return new Map(JSON.parse(localStorage.getItem(key) ?? '[]'))
  } catch {
    return new Map()
  }
}

function keep(entries: [string, string][]) {
  try {
    localStorage.setItem(key, JSON.stringify(entries))
  } catch {
    // Without a place to keep it the address cannot be opened again; the screen still names nothing.
  }
}
