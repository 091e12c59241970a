import type { FactSink } from '#lib/facts/fact-sink.ts'
import type { CoverageCell, Dataset } from '#lib/model/coverage.ts'
import type { Facts } from '#lib/model/facts.ts'

/** One kind of object that is found in exports. No two formats recognise the same kind of object. */
export interface ImportFormat {
  id: string
  /** What it holds, in the plural: `role assignments`. */
  label: string
  /** Asks by content, of one JSON value. */
  recognises(value: unknown): boolean
  /**
   * Adds the facts that the value states; throws zod's error where something needed is missing or wrong. `context` is
   * what the answer around it says of itself in `@odata.context`, where there was one. Returns what of it could not be
   * read, in sentences, where that is not all.
   */
  // biome-ignore lint/suspicious/noConfusingVoidType: most formats have nothing to say here
  read(value: unknown, into: FactSink, context?: string): readonly string[] | void
  /** Of a tool that is known to list only a part: how far what was read into this sink goes; empty where nothing was. */
  coverage?(into: FactSink, facts: Facts): PartCovered[]
}

/** A dataset of which files hold a part: at one scope, or in the whole tenant for a reason to be given. */
export type PartCovered = CoverageCell | { dataset: Dataset; why: string }
