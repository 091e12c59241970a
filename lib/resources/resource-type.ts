import type { Json, Wear } from '#lib/model/facts.ts'
import type { Category } from './category.ts'
import type { Use } from './use.ts'

/** A JSON object as Azure sent it. */
export type JsonObject = { [key: string]: Json }

/**
 * Which properties of a resource are kept, as paths below `properties`. A bare path is kept when it holds a scalar or a
 * list of scalars; an object is kept only field by field. Whatever is not listed is dropped, so no secret gets in.
 */
export type Setting = string | { path: string; fields: readonly Setting[] }

/** What is known of one Azure resource type. */
export interface ResourceType {
  /** Full type in lower case. */
  type: string
  /** One word of the resource's `kind` that makes it a type of its own, lower case: a function app is a kind of site. */
  kind?: string
  label: string
  plural: string
  category: Category
  /** It runs what its owner put there, which may ask for a token of the identities that it wears. */
  host?: boolean
  /** Beside those that are kept for every type. */
  settings?: readonly Setting[]
  /** Identities that are named in `properties` and not in the `identity` block. */
  wears?: (properties: JsonObject) => Wear[]
  /** What `properties` say that identities are used for. */
  uses?: (properties: JsonObject) => Use[]
}
