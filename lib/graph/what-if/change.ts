import { z } from 'zod'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import type { DelayId } from './clock.ts'
import type { Draft } from './draft.ts'

/** One change of a tenant that somebody thinks of making. Nothing ever makes it. */
export interface Change {
  kind: string
  /** What it does, in one line, with the names of this tenant. */
  words(index: TenantIndex): string
  /** Does it to a draft of the facts. @throws {ChangeRefused} where Azure would not do it, or what it names is not known. */
  apply(draft: Draft): void
  /** What comes with it that no list of what changes shows. The draft is as it was before the change. */
  notes?(draft: Draft): Note[]
  /** Commands of the Azure CLI to review, in order. Text: nothing runs them. The draft is as it was before the change. */
  commands(draft: Draft): string[]
}

export interface Note {
  text: string
  delay: DelayId
}

/** A kind of change. One a file; to add one, add its file and a line to the index. */
export interface ChangeKind {
  id: string
  title: string
  /** What it is and what comes with it, two sentences. */
  description: string
  /** Microsoft's page. */
  reference: string
  /** From JSON, `{"kind": …}` and its own fields. */
  schema: z.ZodType<Change>
}

interface Declared<Fields extends z.ZodRawShape> extends Omit<ChangeKind, 'schema'> {
  fields: Fields
  change(fields: z.infer<z.ZodObject<Fields>>): Omit<Change, 'kind'>
}

export function changeKind<Fields extends z.ZodRawShape>({ fields, change, ...words }: Declared<Fields>): ChangeKind {
  const schema = z
    .strictObject({ kind: z.literal(words.id), ...fields })
    .transform((own): Change => ({ kind: words.id, ...change(own as z.infer<z.ZodObject<Fields>>) }))
  return { ...words, schema: schema as unknown as z.ZodType<Change> }
}

/** A change that cannot be made as it is; the message says why, and what to do instead. */
export class ChangeRefused extends Error {}
