import { armTypeOf } from '#lib/facts/fields.ts'
import { objectOf, textOf } from '#lib/resources/json-value.ts'

/** Why an element was left out, in words that help to find the right export. */
export function whyUnrecognised(value: unknown): string {
  if (typeof value !== 'object' || value === null) return `${nameOfPlain(value)} by itself says nothing`
  const object = objectOf(value)
  const error = objectOf(object.error)
  const code = textOf(error.code)
  if (code !== undefined)
    return `an error that Azure answered, not an export: \`${code}\`: ${textOf(error.message) ?? ''}`
  if (typeof object.kind === 'string' && /^AZ\w+$/.test(object.kind))
    return `\`${object.kind}\` of AzureHound is not used`
  const type = armTypeOf(value) ?? textOf(object['@odata.type'])
  if (type !== undefined) return `\`${type}\` is not used`
  const names = Object.keys(object)
  if (names.length === 0) return 'an empty object says nothing'
  const some = names.slice(0, 6).map((name) => `\`${name.slice(0, 40)}\``)
  const hint = names.includes('appId') ? '; export it without choosing columns, so that its kind can be told' : ''
  return `not an object of an export that is understood; it has ${some.join(', ')}${names.length > 6 ? ', …' : ''}${hint}`
}

function nameOfPlain(value: unknown): string {
  if (value === null) return 'a null'
  return typeof value === 'string' ? 'a text' : `a ${typeof value}`
}
