/** `silent-identity` as a name in code: `silentIdentity`. */
export const camel = (id) => id.replace(/-(.)/g, (_, letter) => letter.toUpperCase())

/** `silent-identity` as a heading: `Silent identity`. */
export const heading = (id) => (id.charAt(0).toUpperCase() + id.slice(1)).replaceAll('-', ' ')

/** Adds a line to those like it behind `after`, so that they stay sorted by what `key` finds in them. */
export function withLine(text, line, { after = '', like, key }) {
  const start = text.indexOf(after)
  const lines = text.slice(start).split('\n')
  const alike = lines.flatMap((one, at) => (like.test(one) ? [at] : []))
  if (start < 0 || alike.length === 0) throw new Error(`the list that \`${line.trim()}\` belongs into was not found`)
  const next = alike.find((at) => key(lines[at]) > key(line)) ?? alike.at(-1) + 1
  lines.splice(next, 0, line)
  return text.slice(0, start) + lines.join('\n')
}

/** A folder's list with one more file in it: its import and its place in the list, both sorted by file. */
export function withListed(text, { id, from }) {
  const like = new RegExp(`^import \\{ \\w+ \\} from '${from.replaceAll('.', '\\.')}/[\\w-]+\\.ts'$`)
  const fileOf = (line) => /\/([\w-]+)\.ts'$/.exec(line)[1]
  const imported = withLine(text, `import { ${camel(id)} } from '${from}/${id}.ts'`, { like, key: fileOf })
  const files = new Map(
    imported
      .split('\n')
      .filter((line) => like.test(line))
      .map((line) => [/\{ (\w+) \}/.exec(line)[1], fileOf(line)]),
  )
  const nameIn = (line) => /^ {2}(\w+),$/.exec(line)?.[1]
  const isListed = { test: (line) => files.has(nameIn(line)) }
  return withLine(imported, `  ${camel(id)},`, { like: isListed, key: (line) => files.get(nameIn(line)) })
}
