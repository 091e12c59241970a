import { formOf } from './change-forms.ts'

/** A change as the screen holds it: every field filled, each a text or several. */
export interface StackedChange {
  kind: string
  fields: Record<string, string | string[]>
}

/** What fits into an address that every browser and chat still takes as a link. */
export const mostInAddress = 7_000
const mostChanges = 100

/** `detach-identity~<resource>~<identity>`: fields in the form's order, several values with `|` between them. */
export function textOf({ kind, fields }: StackedChange): string {
  const values = (formOf(kind)?.fields ?? []).map(({ name }) => [fields[name] ?? ''].flat().map(escaped).join('|'))
  return [kind, ...values].join('~')
}

const escaped = (text: string) => text.replace(/[\^~|]/g, (sign) => `^${sign}`)

/** Splits at a sign that no `^` stands before. */
function parts(text: string, sign: '~' | '|'): string[] {
  const found = ['']
  for (let at = 0; at < text.length; at++) {
    if (text[at] === sign) found.push('')
    else if (text[at] === '^' && at + 1 < text.length) found[found.length - 1] += text[at]! + text[++at]!
    else found[found.length - 1] += text[at]!
  }
  return found
}

const plain = (text: string) => text.replace(/\^(.)/gs, '$1')

/** One change as the address has it, or why it is none. */
function changeIn(text: string): StackedChange | { fault: string } {
  if (text.startsWith('~')) return { fault: 'its names are masked, and only the browser that masked them knows it' }
  const [kind = '', ...values] = parts(text, '~')
  const form = formOf(kind)
  if (!form) return { fault: `there is no change \`${kind}\`` }
  if (values.length !== form.fields.length)
    return { fault: `\`${kind}\` has ${form.fields.length} fields, and ${values.length} are given` }
  const fields: StackedChange['fields'] = {}
  for (const [at, { name, label, many }] of form.fields.entries()) {
    const all = parts(values[at]!, '|').map(plain)
    if (all.some((value) => value.trim() === '')) return { fault: `\`${kind}\` says no ${label.toLowerCase()}` }
    fields[name] = many ? all : all.join('|')
  }
  return { kind, fields }
}

export interface Stack {
  changes: StackedChange[]
  /** Why the address cannot be read; then there are no changes. */
  problem?: string
}

/** The changes of an address, all or none: a part of a plan is another plan. */
export function stackOf(texts: readonly string[]): Stack {
  if (texts.length > mostChanges)
    return { changes: [], problem: `the address holds ${texts.length} changes, and ${mostChanges} are the most` }
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  if (length > mostInAddress)
    return {
      changes: [],
      problem: `the changes in the address are too long: ${length} characters, and ${mostInAddress} are the most`,
    }
  const changes: StackedChange[] = []
  for (const [at, text] of texts.entries()) {
    const read = changeIn(text)
    if ('fault' in read)
      return { changes: [], problem: `change ${at + 1} in the address cannot be read: ${read.fault}` }
    changes.push(read)
  }
  return { changes }
}

/** As `POST /api/what-if` takes it. */
export function requestOf({ kind, fields }: StackedChange): Record<string, unknown> {
  if (kind !== 'share-new-identity') return { kind, ...fields }
  const { name, resourceGroup, resources } = fields
  return { kind: 'share-identity', resources, identity: { name, resourceGroup } }
}

/** An access that is asked for, as the server takes it; one to data is asked for with `data:` before it. */
export function questionOf({ fields: { principal, action, scope } }: StackedChange): Record<string, string> {
  const [, data, name = ''] = /^(data:)?(.*)$/.exec(String(action).trim()) ?? []
  return { principalId: String(principal), scope: String(scope), ...(data ? { dataAction: name } : { action: name }) }
}

const lastOf = (value: string) => value.slice(value.lastIndexOf('/') + 1) || value

/** Before the server has put it into words: the title and what its fields end with. */
export function roughWords({ kind, fields }: StackedChange): string {
  const named = Object.values(fields).map((value) =>
    Array.isArray(value) && value.length > 1 ? `${value.length} resources` : lastOf([value].flat()[0] ?? ''),
  )
  return `${formOf(kind)?.title ?? kind}: ${named.join(', ')}`
}

/** The number, from 0, of the change that an error of the server names. */
export function refusedChange(message: string): number | undefined {
  const found = /^change (\d+),/.exec(message) ?? /^`changes\.(\d+)/.exec(message)
  if (!found) return undefined
  return message.startsWith('change ') ? Number(found[1]) - 1 : Number(found[1])
}
