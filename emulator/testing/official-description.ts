import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'

const folder = new URL('../../../shared/data/rest-api/', import.meta.url)
export const descriptionsAreThere = existsSync(folder)

type Description = { paths: Record<string, Record<string, { responses: Record<string, unknown> }>> }

const formats: Record<string, RegExp> = {
  uuid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/,
  uri: /^https?:\/\/\S+$/,
}

/**
 * What is wrong with an answer by the official description of an operation, and nothing where it is right. `path` is the
 * description's own. Nulls count as absent: Azure writes them where its descriptions do not allow for them.
 */
export function mistakesIn(
  answer: { status: number; body: unknown },
  { file, path, method = 'get' }: Operation,
): string[] {
  const uri = `https://azure.example/${file}`
  const response = answer.status === 200 ? '200' : 'default'
  const pointer = ['paths', path, method, 'responses', response, 'schema'].map(escaped).join('/')
  const validate = readerFor(file).compile({ $ref: `${uri}#/${pointer}` })
  if (validate(withoutNulls(answer.body))) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** The body of an official example, with what it was asked for. */
export function exampleBody(file: string): unknown {
  const example = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Example
  return example.responses['200'].body
}

interface Example {
  responses: { '200': { body: unknown } }
}

export interface Operation {
  /** Below the folder of descriptions. */
  file: string
  path: string
  method?: string
}

const escaped = (part: string) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))

/** Descriptions refer to files that are not all there: what those describe goes unchecked, and counts as anything. */
function readerFor(file: string): Ajv {
  const reader = new Ajv({ strict: false, allErrors: true, formats: { ...formats, int32: true, int64: true } })
  const directory = file.slice(0, file.lastIndexOf('/') + 1)
  for (const name of readdirSync(new URL(directory, folder)).filter((each) => each.endsWith('.json'))) {
    const description = JSON.parse(readFileSync(new URL(directory + name, folder), 'utf8')) as Description
    reader.addSchema(schemaOf(description, directory) as object, `https://azure.example/${directory}${name}`)
  }
  return reader
}

function schemaOf(value: unknown, directory: string): unknown {
  if (Array.isArray(value)) return value.map((item) => schemaOf(item, directory))
  if (typeof value !== 'object' || value === null) return value
  const { $ref, ...rest } = value as Record<string, unknown>
  if (typeof $ref === 'string')
    return $ref.startsWith('#') || existsSync(new URL(directory + $ref.split('#')[0], folder)) ? { $ref } : {}
  const schema = Object.fromEntries(Object.entries(rest).map(([key, item]) => [key, schemaOf(item, directory)]))
  // An object of which nothing is said is anything at all: the official examples have lists in such places.
  if (schema.type === 'object' && !('properties' in schema) && !('allOf' in schema)) delete schema.type
  // Some descriptions demand a next link, and a last page has none.
  if (Array.isArray(schema.required)) schema.required = schema.required.filter((name) => name !== 'nextLink')
  return schema
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([, item]) => item !== null)
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutNulls(item)]))
}
