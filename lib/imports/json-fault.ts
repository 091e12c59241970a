/** Where a JSON text stops being valid, as an offset, and why. */
export interface JsonFault {
  at: number
  reason: string
}

const space = /[ \t\r\n]*/y
const escapeSequence = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y

/**
 * The first fault of a text that `JSON.parse` refused; that one says where only sometimes, and in words of its own. Keeps
 * its own stack, so that no nesting is too deep for it.
 */
export function jsonFaultOf(json: string): JsonFault | undefined {
  const closers: string[] = []
  let at = 0
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at
    const found = pattern.exec(json)
    if (found) at = pattern.lastIndex
    return found !== null
  }
  const fault = (expected: string): JsonFault => ({
    at,
    reason: at < json.length ? `${expected} expected, \`${json[at]}\` found` : `${expected} expected, but it ends here`,
  })
  const takeText = () => {
    if (json[at] !== '"') return false
    at += 1
    while (at < json.length && json[at] !== '"') {
      if (json[at] === '\\') {
        if (!take(escapeSequence)) return false
      } else if (json.charCodeAt(at) < 32) return false
      else at += 1
    }
    at += 1
    return at <= json.length
  }
  const nameFollows = () => takeText() && take(space) && json[at] === ':'

  for (;;) {
    take(space)
    const bracket = json[at]
    if (bracket === '{' || bracket === '[') {
      at += 1
      take(space)
      const closer = bracket === '{' ? '}' : ']'
      if (json[at] !== closer) {
        closers.push(closer)
        if (closer === '}') {
          if (!nameFollows()) return fault('a name in quotes and `:`')
          at += 1
        }
        continue
      }
      at += 1
    } else if (!takeText() && !take(scalar)) return fault('a value')

    // A value is complete: close what ends here, then another member or the end.
    for (;;) {
      take(space)
      const closer = closers.at(-1)
      if (closer === undefined) return at < json.length ? fault('the end') : undefined
      if (json[at] === closer) {
        closers.pop()
        at += 1
        continue
      }
      if (json[at] !== ',') return fault(`\`,\` or \`${closer}\``)
      at += 1
      take(space)
      if (closer === '}') {
        if (!nameFollows()) return fault('a name in quotes and `:`')
        at += 1
      }
      break
    }
  }
}
