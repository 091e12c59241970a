import { type Field, fields, functions, properties } from './vocabulary.ts'

export interface Completion {
  /** Takes the place of the characters from `from` up to the cursor. */
  text: string
  about: string
}

export interface Completions {
  from: number
  choices: Completion[]
}

const most = 8

/** What may follow at the cursor. `valuesOf` knows the values of a field (or of a function's argument) that are there. */
export function completionsAt(
  text: string,
  cursor: number,
  valuesOf: (field: string) => readonly string[],
): Completions {
  const before = text.slice(0, cursor)
  if (isInString(before)) {
    const opened = before.lastIndexOf('"')
    const called = /([a-z]+)\(\s*$/i.exec(before.slice(0, opened))?.[1]?.toLowerCase()
    const field = /([a-z]+)(?:\.[^\s()"=<>:!]+)?(?:!=|>=|<=|[=<>:])$/i.exec(before.slice(0, opened))?.[1]?.toLowerCase()
    return valued(opened, before.slice(opened + 1), {
      values: valuesOf(field ?? called ?? 'name'),
      close: called ? ')' : '',
    })
  }
  const compared = /([a-z]+)(?:\.[^\s()"=<>:!]+)?(?:!=|>=|<=|[=<>:])([^\s()"]*)$/i.exec(before)
  if (compared) {
    const field = fields.find(({ name }) => name === compared[1]!.toLowerCase())
    if (!field) return { from: cursor, choices: [] }
    return valued(cursor - compared[2]!.length, compared[2]!, {
      values: field.values ?? valuesOf(field.name),
      close: '',
    })
  }
  const called = /([a-z]+)\(\s*([^\s()"]*)$/i.exec(before)
  if (called && functions.some(({ name }) => name === called[1]!.toLowerCase()))
    return valued(cursor - called[2]!.length, called[2]!, { values: valuesOf(called[1]!.toLowerCase()), close: ')' })
  const begun = /[^\s()"=<>:!-]*$/.exec(before)![0]
  return { from: cursor - begun.length, choices: begun === '' && before.trim() !== '' ? [] : words(begun, valuesOf) }
}

function words(begun: string, valuesOf: (field: string) => readonly string[]): Completion[] {
  const wanted = begun.toLowerCase()
  const tag = /^tag\.(.*)$/.exec(wanted)
  if (tag)
    return starting(valuesOf('tag.'), tag[1]!).map((key) => ({ text: `tag.${key}=`, about: 'value of this tag' }))
  const starts = ({ name }: { name: string }) => name.startsWith(wanted)
  return [
    ...fields.filter(starts).map((field) => ({ text: `${field.name}${signOf(field)}`, about: field.about })),
    ...properties.filter(starts).map(({ name, about }) => ({ text: name, about })),
    ...functions.filter(starts).map(({ name, about }) => ({ text: `${name}("`, about })),
  ].slice(0, wanted === '' ? undefined : most)
}

const signOf = ({ keyed, compares }: Field) => (keyed ? '.' : compares === 'text' ? ':' : '>=')

function valued(
  from: number,
  begun: string,
  { values, close }: { values: readonly string[]; close: string },
): Completions {
  const choices = starting(values, begun).map((value) => ({
    text: `${quoted(value, close !== '')}${close}`,
    about: '',
  }))
  return { from, choices }
}

/** Those that start with it before those that hold it somewhere. */
function starting(values: readonly string[], begun: string): string[] {
  const wanted = begun.toLowerCase()
  const holding = [...new Set(values)].filter((value) => value.toLowerCase().includes(wanted))
  const rank = (value: string) => (value.toLowerCase().startsWith(wanted) ? 0 : 1)
  return holding.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)).slice(0, most)
}

/** As a value in an expression: in quotes where it needs them. */
export function quoted(value: string, always = false): string {
  if (!always && /^[^\s()"\\]+$/.test(value)) return value
  return `"${value.replace(/["\\]/g, '\\$&')}"`
}

function isInString(before: string): boolean {
  let inside = false
  for (let at = 0; at < before.length; at++) {
    if (inside && before[at] === '\\') at++
    else if (before[at] === '"') inside = !inside
  }
  return inside
}
