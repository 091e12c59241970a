/** What is wrong with JSON that `JSON.parse` takes all the same. `isRefused`: nobody can say what was meant. */
export interface JsonOddity {
  reason: string
  isRefused: boolean
}

/**
 * @param json the text that `value` was parsed from. A name given twice and a number too large for any machine would
 * silently become something else; a zero character or half a surrogate pair can be kept by no database.
 */
export function jsonOddityOf(json: string, value: unknown): JsonOddity | undefined {
  const { members, infinite, unkeepable } = lookedThrough(value)
  if (membersWritten(json) !== members) {
    const name = repeatedName(json)
    return {
      reason: `the name \`${name}\` is given twice in one object, so it is not clear what is meant`,
      isRefused: true,
    }
  }
  if (infinite) return { reason: 'a number is too large to be read exactly', isRefused: true }
  if (unkeepable)
    return { reason: 'a text holds a zero character or half a letter, which cannot be shown', isRefused: false }
  return undefined
}

const isKeepable = (text: string) => text.isWellFormed() && !text.includes('\0')

/** Keeps its own stack: what is nested deep must not end the server. */
function lookedThrough(value: unknown) {
  let members = 0
  let infinite = false
  let unkeepable = false
  const waiting: unknown[] = [value]
  while (waiting.length > 0) {
    const one = waiting.pop()
    if (typeof one === 'string') unkeepable ||= !isKeepable(one)
    else if (typeof one === 'number') infinite ||= !Number.isFinite(one)
    else if (Array.isArray(one)) for (const inner of one) waiting.push(inner)
    else if (typeof one === 'object' && one !== null)
      for (const [name, inner] of Object.entries(one)) {
        members += 1
        unkeepable ||= !isKeepable(name)
        waiting.push(inner)
      }
  }
  return { members, infinite, unkeepable }
}

const colon = 58
const backslash = 92

/** Members of all objects in a valid JSON text, each as often as it is written: colons outside of quotes. */
function membersWritten(json: string): number {
  let members = 0
  for (let at = 0; ; ) {
    const quote = json.indexOf('"', at)
    const end = quote === -1 ? json.length : quote
    for (; at < end; at++) if (json.charCodeAt(at) === colon) members += 1
    if (quote === -1) return members
    at = textEnd(json, quote) + 1
  }
}

/** Where the text ends that begins with the quote at `from`. */
function textEnd(json: string, from: number): number {
  for (let at = json.indexOf('"', from + 1); at !== -1; at = json.indexOf('"', at + 1)) {
    let escapes = 0
    while (json.charCodeAt(at - 1 - escapes) === backslash) escapes += 1
    if (escapes % 2 === 0) return at
  }
  return json.length
}

/** The first name that comes twice in an object of a valid JSON text. */
function repeatedName(json: string): string {
  const open: Set<string>[] = []
  for (let at = 0; at < json.length; at++) {
    const byte = json[at]
    if (byte === '{' || byte === '[') open.push(new Set())
    else if (byte === '}' || byte === ']') open.pop()
    else if (byte === '"') {
      const end = textEnd(json, at)
      if (/^\s*:/.test(json.slice(end + 1, end + 1000))) {
        const name: string = JSON.parse(json.slice(at, end + 1))
        if (open.at(-1)?.has(name)) return name
        open.at(-1)?.add(name)
      }
      at = end
    }
  }
  return ''
}
